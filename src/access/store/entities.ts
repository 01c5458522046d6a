import { AccountRow, SeatRow } from './account.entity.js';

export const accessEntities = [AccountRow, SeatRow];
