import { mayReceive, recipientKinds, type Official } from '../../../src/exports/rules/recipients.js';

const official: Official = { account: 'a', role: 'principal', officerPurpose: null };

test('a school official may have a copy', () => {
  expect(mayReceive('official', official)).toEqual({ ok: true });
  expect(mayReceive('official', null)).toEqual({ ok: false, why: 'Choose the school official who gets this copy' });
});

test.each(Object.keys(recipientKinds).filter((kind) => kind !== 'official') as ('parent' | 'agency' | 'court' | 'other')[])('a copy for %s is refused with the reason, whoever was chosen', (kind) => {
  const verdict = mayReceive(kind, official);
  expect(verdict).toMatchObject({ ok: false, why: expect.stringMatching(/records office/) as string });
});

test('an officer needs a written purpose on this case; an IT administrator and an auditor never get one', () => {
  expect(mayReceive('official', { ...official, role: 'sro' })).toMatchObject({ ok: false });
  expect(mayReceive('official', { ...official, role: 'sro', officerPurpose: '  ' })).toMatchObject({ ok: false });
  expect(mayReceive('official', { ...official, role: 'sro', officerPurpose: 'Assess whether the school is safe' })).toEqual({ ok: true });
  expect(mayReceive('official', { ...official, role: 'it-administrator' })).toMatchObject({ ok: false });
  expect(mayReceive('official', { ...official, role: 'auditor' })).toMatchObject({ ok: false }); // reads a sample without names
});
