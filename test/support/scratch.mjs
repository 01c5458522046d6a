import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where test databases stand: in memory where the machine has room for that, since no spec cuts its power. A process that is killed loses nothing there either. */
export const scratch = writable('/dev/shm') ? '/dev/shm' : tmpdir();

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
