import { Injectable } from '@nestjs/common';
import { TrackReads, type EntryLine, type TrackLine } from '../store/track-reads.js';
import type { TrackKey } from './track-door.js';
export type { EntryLine, TrackLine };

export interface TrackFile { subject: string | null; by: string; number: string | null; entries: EntryLine[] }

/** What the members of a track have written in it. */
@Injectable()
export class TrackFiles {
  constructor(private readonly tracks: TrackReads) {}

  async read(key: TrackKey): Promise<TrackFile> {
    const [head, entries] = await Promise.all([this.tracks.head(key.trackId), this.tracks.entries(key.trackId)]);
    return { ...head!, entries };
  }
}
