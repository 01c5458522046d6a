/**
 * SQL for the version of the protocol that a row was recorded on. One from before rows kept it is from before any move: it
 * was recorded on the version that its case was opened with.
 */
export const versionOf = (row: string): string => `coalesce(${row}.protocol_sha256, (SELECT m.from_sha256 FROM protocol_move m WHERE m.case_id = ${row}.case_id ORDER BY m.entered_at, m.id LIMIT 1), (SELECT f.protocol_sha256 FROM case_file f WHERE f.id = ${row}.case_id))`;
