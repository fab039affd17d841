// The floor for any page of ours: a bare node:http server that answers one prepared page. usage: raw-http.mjs PAGE.html
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const body = readFileSync(process.argv[2]);
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', 4096, () => console.log(server.address().port));
