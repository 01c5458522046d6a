import pg from 'pg';

/** Rows of the catalogs that a change of a table, a trigger or a constraint writes or takes away. */
const ofCatalogs = (since: string) => ['pg_class', 'pg_trigger', 'pg_constraint'].map((name) => `(SELECT count(*) FILTER (WHERE xmin::text::bigint <= ${since}) || '/' || count(*) FROM ${name})`).join(" || ' ' || ");

/**
 * A database that was used and is as it was made again: faster than another copy, and its connections keep what they know
 * of tables and plans. Rows that a later transaction wrote are told by their xmin. One whose tables were changed is left.
 */
const copyOfAll = `
  CREATE SCHEMA kept;
  CREATE TABLE kept.since (xid bigint NOT NULL, schema text NOT NULL);
  DO $do$ DECLARE name text; rows bigint; changed text[]; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1 LOOP
      EXECUTE format('CREATE TABLE kept.%1$I AS TABLE public.%1$I', name);
      GET DIAGNOSTICS rows = ROW_COUNT;
      changed := changed || format('SELECT %1$L FROM public.%1$I HAVING count(*) <> %2$s OR count(*) FILTER (WHERE xmin::text::bigint > since) > 0', name, rows);
    END LOOP;
    EXECUTE 'CREATE FUNCTION kept.renew() RETURNS boolean LANGUAGE plpgsql SET session_replication_role = replica AS $body$ DECLARE name text; since bigint := (SELECT xid FROM kept.since); BEGIN
      IF (SELECT schema FROM kept.since) <> ${ofCatalogs('since').replaceAll("'", "''")} THEN RETURN false; END IF;
      FOR name IN ' || array_to_string(changed, ' UNION ALL ') || ' LOOP
        EXECUTE format(''DELETE FROM public.%1$I'', name);
        EXECUTE format(''INSERT INTO public.%1$I SELECT * FROM kept.%1$I'', name);
      END LOOP;
      UPDATE kept.since SET xid = txid_current(); RETURN true; END $body$';
  END $do$;
  INSERT INTO kept.since SELECT txid_current(), '';
  UPDATE kept.since SET schema = ${ofCatalogs('xid')};`;

/** Keeps beside each table of a database what it holds now, for renewals of its copies. Asks for a superuser: without one there is none. */
export async function keepCopy(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: [role] } = await client.query<{ rolsuper: boolean }>('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
    if (role!.rolsuper) await client.query(copyOfAll);
  } finally {
    await client.end();
  }
}

/** Dead rows stay where they are: after so many, another copy is the faster way. */
const most = 30;

/** Of one copy. */
export class Renewals {
  private client: pg.Client | null = null;
  private count = 0;

  constructor(private readonly url: string) {}

  /** Whether the database is as it was made again. */
  async renewed(): Promise<boolean> {
    if (this.count === most) return false;
    this.count += 1;
    if (this.client === null) {
      this.client = new pg.Client(this.url);
      this.client.on('error', () => undefined); // the database was taken away
      await this.client.connect();
      const { rows: [kept] } = await this.client.query<{ is: boolean }>("SELECT to_regproc('kept.renew') IS NOT NULL AS is");
      if (!kept!.is) this.count = most;
      if (!kept!.is) return false;
    }
    const { rows: [renewed] } = await this.client.query<{ renew: boolean }>('SELECT kept.renew()');
    return renewed!.renew;
  }

  /** Before another copy takes the place of this one. */
  async end(): Promise<void> {
    const client = this.client;
    [this.client, this.count] = [null, 0];
    await client?.end();
  }
}
