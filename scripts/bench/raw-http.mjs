// The floor for any page of ours: a bare node:http server that answers a prepared page with prepared headers.
// usage: raw-http.mjs ANSWER.json, with {headers: [name, value, …], body: text}
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { headers, body } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const bytes = Buffer.from(body);
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', 4096, () => console.log(server.address().port));
