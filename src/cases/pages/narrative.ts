import { Asks, type Question } from '../../platform/web/index.js';
import { looksLikeRecord } from '../rules/record-like.js';

/** What a criminal-history record says has no field here (28 CFR 20.33; domain rule 44), so a text that looks like one is asked about. */
const isRecord: Question = {
  name: 'notFromRecord', raisedBy: looksLikeRecord,
  problem: 'This text looks like part of a criminal-history record. Take that out, or tick the box if it is not from one',
  label: 'Is this from a criminal-history record?', answer: 'This is not from a criminal-history record',
  hint: 'What a criminal-history record says is not written down here, only that it was checked and whether it matters. Take it out, or tick the box if the text comes from elsewhere: that is kept with it.',
};

/** Marks a field in which people tell of a case or a report. Every such field has it (test/architecture/narratives.spec.ts). */
export const Narrative = (options?: Parameters<typeof Asks>[1]): PropertyDecorator => Asks(isRecord, options) as PropertyDecorator;
