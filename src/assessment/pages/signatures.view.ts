import { caseHeadView, disciplineWords } from '../../cases/index.js';
import { fieldsFor, problemList, type Problem } from '../../platform/web/index.js';
import { determinationPaths } from '../determination.endpoints.js';
import { maySign } from '../rules/signature.js';
import { determinationView, signingView, type DeterminationPage } from './determination.view.js';

/** The determination in full, and the form with which one person signs it for themselves; a sentence where they may not, for lapsed training (`viewerLapse`) or by the rule. */
export function signaturesPage(page: DeterminationPage, viewerLapse: string | null, problems: Problem[]) {
  const { head, found, members, viewer: signer } = page;
  const newest = found.all.at(-1) ?? null;
  const asked = maySign(signer, {
    read: newest?.id ?? '', newest: newest?.id ?? null, frozen: newest !== null && newest.frozen_at !== null, team: members, signed: newest?.signatures ?? [], rules: [...(newest ?? found).protocol.definition.signatures, ...(newest?.stillToSign ?? [])],
  });
  const verdict = asked.ok && viewerLapse !== null ? { ok: false as const, why: viewerLapse } : asked;
  const place = members.find(({ account }) => account === signer);
  const fields = fieldsFor({}, problems);
  return {
    title: `Sign the determination, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    determination: newest === null ? null : determinationView(page, newest),
    signing: newest === null ? null : signingView({ ...page, may: { ...page.may, sign: false } }, newest),
    why: verdict.ok ? null : verdict.why,
    backHref: determinationPaths.show(head.id),
    form: !verdict.ok || newest === null || place === undefined ? null : {
      action: determinationPaths.signatures(head.id),
      asWhom: `You sign for yourself, as ${disciplineWords[place.discipline]}.`,
      determination: fields.hidden('determination', newest.id),
      password: fields.password('password', 'Your password', { width: 'half', hint: 'The one you sign in with. It shows that it is really you.' }),
      actions: { sticky: false, state: null, back: { label: 'Cancel', href: determinationPaths.show(head.id) }, buttons: [{ label: 'Sign the determination', look: 'primary', name: null, value: null }] },
    },
  };
}
