import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { filesUnder } from './files.js';

/** Every controller class of the product, found by its file's name. */
export async function allControllers(): Promise<Type[]> {
  const files = filesUnder('src').filter((path) => path.endsWith('.controller.ts'));
  const modules: Record<string, unknown>[] = [];
  for (const path of files) modules.push((await import(join(import.meta.dirname, '../..', path))) as Record<string, unknown>); // Jest cannot link ES modules side by side
  return modules.flatMap((module) => Object.entries(module)).filter(([name]) => name.endsWith('Controller')).map(([, type]) => type as Type);
}
