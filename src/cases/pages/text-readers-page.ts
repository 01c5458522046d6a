import { Injectable, NotFoundException } from '@nestjs/common';
import { isId, type Id } from '../../kernel/ids.js';
import { Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { ChangeTextClass } from '../commands/change-text-class.js';
import { EndTextShare } from '../commands/end-text-share.js';
import { ShareText } from '../commands/share-text.js';
import type { CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { ClassedTexts, type TextLine } from '../queries/classed-texts.js';
import { TextSharing } from '../queries/text-sharing.js';
import type { TextKindName } from '../rules/text-classes.js';
import { classesFor } from './text-class-field.js';
import type { TextClassForm, TextShareForm } from './text-readers.forms.js';
import { textReadersView, type TextFormName, type TextPaths } from './text-readers.view.js';

/** A text as its address names it. */
export interface NamedText { kind: TextKindName; id: Id; paths: TextPaths }

/** The page of one text's readers, the same for every kind. A text that the key does not open is not found. */
@Injectable()
export class TextReadersPage {
  constructor(
    private readonly overview: CaseOverview, private readonly texts: ClassedTexts, private readonly sharing: TextSharing,
    private readonly changeClass: ChangeTextClass, private readonly shareText: ShareText, private readonly endShare: EndTextShare,
  ) {}

  async show(key: CaseKey, named: NamedText) {
    return new Shown(await this.page(key, named, await this.one(key, named), null, {}, []), [named.id]);
  }

  async change(key: CaseKey, named: NamedText, form: Filled<TextClassForm>) {
    const text = await this.one(key, named);
    const back = async (problems: readonly Problem[]) => new Unprocessable(await this.page(key, named, text, 'class', form.typed, problems));
    if (!form.ok) return back(form.problems);
    const { recordClass, reason } = form.value;
    const no = await refusalOf(this.changeClass.run(key, { kind: named.kind, id: named.id, to: recordClass, reason }));
    if (no !== null) return back([{ field: 'recordClass', text: no }]);
    return new SeeOther(named.paths.list, 'It has other readers now. Why is kept with it.');
  }

  async share(key: CaseKey, named: NamedText, form: Filled<TextShareForm>) {
    const text = await this.one(key, named);
    const back = async (problems: readonly Problem[]) => new Unprocessable(await this.page(key, named, text, 'share', form.typed, problems));
    if (!form.ok) return back(form.problems);
    const no = await refusalOf(this.shareText.run(key, { kind: named.kind, id: named.id, colleague: form.value.colleague }));
    return no === null ? new SeeOther(named.paths.readers, 'Your colleague can read it now.') : back([{ field: 'colleague', text: no }]);
  }

  async end(key: CaseKey, named: NamedText, share: Id) {
    const { shares } = await this.texts.standing(key, named.kind, await this.one(key, named));
    if (!shares.some((one) => one.id === share)) throw new NotFoundException();
    await this.endShare.run(key, { kind: named.kind, id: named.id, share });
    return new SeeOther(named.paths.readers, 'Your colleague cannot read it any more.');
  }

  private async one(key: CaseKey, { kind, id }: NamedText): Promise<TextLine> {
    const text = isId(id) ? await this.texts.one(key, kind, id) : null;
    if (text === null) throw new NotFoundException();
    return text;
  }

  private async page(key: CaseKey, { kind, paths }: NamedText, text: TextLine, form: TextFormName | null, typed: Typed, problems: readonly Problem[]) {
    const mine = text.first_by === key.viewer.account;
    const writes = key.may('case.text.reclassify') && key.textRight({ recordClass: text.record_class, author: text.first_by }) === 'write';
    const shares = mine && paths.shares !== undefined && key.may('case.text.share') && key.texts.own.includes(text.record_class);
    const classes = writes ? classesFor(key, kind).filter((one) => one !== text.record_class) : [];
    const [head, standing, colleagues] = await Promise.all([this.overview.head(key), this.texts.standing(key, kind, text), shares ? this.sharing.colleagues(key, text.record_class) : []]);
    return textReadersView({ head, kind, paths, standing, classes, colleagues, mine }, form, typed, problems);
  }
}

async function refusalOf(doing: Promise<unknown>): Promise<string | null> {
  try {
    await doing;
    return null;
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.message;
    throw refusal;
  }
}
