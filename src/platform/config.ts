import { z } from 'zod';
import type { MailSettings } from './mail/email.ts';
import { fromRoot } from './root.ts';

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXY: z.enum(['0', '1']).default('0'),
  DATA_DIR: z.string().default(fromRoot('var')),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\r\n]+@[^@\s]+$/)
    .optional(),
  INSTALLATION_SECRET: z.string().min(32).optional(),
  WEATHER_FEED_URL: z.url({ protocol: /^https?$/ }).optional(),
  EXCHANGE_FEED_URL: z.url({ protocol: /^https?$/ }).optional(),
  RENDERED_COPIES: z.enum(['0', '1']).default('1'),
  SPEECH_COMMAND: z.string().min(1).optional(),
  SPEECH_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface Config {
  /** Where letters leave the house; absent means that none are sent. */
  mail: MailSettings | undefined;
  /** PostgreSQL 15 or later; absent means the embedded one under `dataDir`. */
  databaseUrl: string | undefined;
  port: number;
  host: string;
  publicUrl: string | undefined;
  /** A proxy of ours stands before the product and names its client in X-Forwarded-For. */
  trustedProxy: boolean;
  dataDir: string;
  /** Seals the private keys of wards; absent means a file of our own in the folder of the files. */
  secret: string | undefined;
  /** Feeds the server asks for the blocks of weather and exchange rates; no block without them. */
  outside: { weatherUrl?: string | undefined; exchangeUrl?: string | undefined };
  /** Public pages are answered from rendered copies; off only to see what drawing them costs. */
  keepsPages: boolean;
  /** A voice that reads texts aloud; absent means that sound is only uploaded. */
  speech: { command?: string | undefined; url?: string | undefined } | undefined;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Reads the settings once, from the environment. Throws with every wrong one named. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`Cấu hình sai:\n${z.prettifyError(parsed.error)}`);
  const {
    DATABASE_URL,
    PORT,
    HOST,
    PUBLIC_URL,
    TRUSTED_PROXY,
    DATA_DIR,
    SMTP_URL,
    MAIL_FROM,
    INSTALLATION_SECRET,
    WEATHER_FEED_URL,
    EXCHANGE_FEED_URL,
    RENDERED_COPIES,
    SPEECH_COMMAND,
    SPEECH_URL,
    LOG_LEVEL,
  } = parsed.data;
  if (SMTP_URL && !MAIL_FROM) throw new Error('Cấu hình sai:\nĐã đặt SMTP_URL nhưng thiếu MAIL_FROM (địa chỉ người gửi).');
  return {
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    databaseUrl: DATABASE_URL || undefined,
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL,
    trustedProxy: TRUSTED_PROXY === '1',
    dataDir: DATA_DIR,
    secret: INSTALLATION_SECRET,
    outside: { weatherUrl: WEATHER_FEED_URL, exchangeUrl: EXCHANGE_FEED_URL },
    keepsPages: RENDERED_COPIES === '1',
    speech: SPEECH_COMMAND || SPEECH_URL ? { command: SPEECH_COMMAND, url: SPEECH_URL } : undefined,
    logLevel: LOG_LEVEL,
  };
}
