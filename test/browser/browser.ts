import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { createApp } from '../../src/app.tsx';
import { listen } from '../../src/command/serve.ts';
import { demoPassword } from '../../src/command/demo-accounts.ts';
import { fromRoot } from '../../src/platform/root.ts';
import type { TestDatabase } from '../database.ts';

/** The product on a real port, and a real browser before it. */
export interface Stage {
  browser: Browser;
  address: string;
  /** Lets nobody reach the product any more; the browser stays. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(test: TestDatabase): Promise<Stage> {
  // The scripts of the pages are served from dist.
  execFileSync(process.execPath, [fromRoot('bin', 'bangvang.mjs'), '--build']);
  const app = createApp({ runtime: test.runtime, log: pino({ level: 'error' }) });
  const server: Server = await listen(app, { port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const stopServer = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    browser,
    address,
    stopServer,
    async close() {
      await browser.close();
      await stopServer();
    },
  };
}

/** A person of the demo ward at the own screen. Faults of the pages themselves (console, other hosts) are collected. */
export interface Person {
  page: Page;
  context: BrowserContext;
  faults: string[];
}

export async function person(stage: Stage, options: { phone?: boolean; script?: boolean } = {}): Promise<Person> {
  const context = await stage.browser.newContext({
    baseURL: stage.address,
    javaScriptEnabled: options.script ?? true,
    locale: 'vi-VN',
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    isMobile: options.phone ?? false,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(stage.address) && !request.url().startsWith('data:') && faults.push(`asks another host: ${request.url()}`),
  );
  return { page, context, faults };
}

/** Signs in with one of the demo's logins. */
export async function signInAs(stage: Stage, login: string, options: { phone?: boolean; script?: boolean } = {}): Promise<Person> {
  const somebody = await person(stage, options);
  await somebody.page.goto('/demo/dang-nhap');
  await somebody.page.getByLabel('Thư điện tử hoặc số điện thoại').fill(`${login}@maivang.example`);
  await somebody.page.getByLabel('Mật khẩu').fill(demoPassword);
  await somebody.page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
  await somebody.page.waitForURL('**/lam-viec');
  return somebody;
}
