import { startPostgres } from './server.mjs';

/** Before the first PostgreSQL spec: a server at TEST_DATABASE_URL, ours unless one is named there already. */
export default async function beforeAll() {
  if (process.env.TEST_DATABASE_URL) return;
  globalThis.testPostgres = await startPostgres();
  process.env.TEST_DATABASE_URL = globalThis.testPostgres.url;
}
