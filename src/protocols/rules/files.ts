/** A published protocol's files: name to exact text. Its checksum is taken of the texts, so they are kept as they are. */
export type ProtocolFiles = Readonly<Record<string, string>>;
