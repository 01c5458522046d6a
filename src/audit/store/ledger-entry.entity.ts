import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `body` is the entry; the other columns repeat parts of it for look-ups and are checked against it. */
@Entity('ledger_entry')
export class LedgerEntryRow {
  @PrimaryColumn('integer') seq!: number;
  @Column('text') leaf!: string;
  @Column('text') body!: string;
  @Column('text') act!: string;
  @Column('text') actor!: string;
  @Column('text') at!: string;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
}

/** The row as it stood after the change that entry `seq` records, with the salt that opens its commitment. */
@Entity('ledger_image')
export class LedgerImageRow {
  @PrimaryColumn('integer') seq!: number;
  @PrimaryColumn('integer') n!: number;
  @Column('text', { name: 'table_name' }) tableName!: string;
  @Column('text', { name: 'row_id' }) rowId!: string;
  @Column('text') image!: string;
  @Column('text') salt!: string;
}
