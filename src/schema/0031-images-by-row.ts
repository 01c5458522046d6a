import type { Migration } from '../platform/database/index.js';

/** What a row was before a change is found by its id. */
export const imagesByRow: Migration = {
  number: 31,
  name: 'images-by-row',
  up: () => ['CREATE INDEX ledger_image_row ON ledger_image (row_id, seq)'],
};
