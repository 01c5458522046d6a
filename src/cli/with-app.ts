import type { Settings } from '../platform/settings/index.js';
import { build } from '../start.js';

/** The whole application for one command, on the operator's database. */
export async function withApp<T>(settings: Settings, use: (app: Awaited<ReturnType<typeof build>>) => Promise<T>): Promise<T> {
  const app = await build(settings);
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}
