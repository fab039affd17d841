import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const weather = JSON.stringify({ current: { temperature_2m: 27.6, relative_humidity_2m: 81, weather_code: 3 } });
const rates = '<ExrateList><Exrate CurrencyCode="USD" CurrencyName="US DOLLAR" Sell="26,412.00"/></ExrateList>';

/** Feeds of weather and exchange rates on this machine, for a check that asks nobody outside. */
export async function startFeeds(): Promise<{ weatherUrl: string; exchangeUrl: string; close(): void }> {
  const server = createServer((request, response) => response.end(request.url === '/thoi-tiet' ? weather : rates));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    weatherUrl: `${address}/thoi-tiet`,
    exchangeUrl: `${address}/ty-gia`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
