import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, pointedOut, TheCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, SeeOther, Shown, unanswered, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { themeAfter } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { AnsweredMeanwhile, RecordAnswers } from '../commands/record-answers.js';
import { DraftedMeanwhile, SaveDraft } from '../commands/save-draft.js';
import { AssessmentReadiness } from '../queries/assessment-readiness.js';
import { CurrentAssessment } from '../queries/current-assessment.js';
import { ThemeSheet, type ThemeSheetLines } from '../queries/theme-sheet.js';
import { answerProblems } from '../rules/answers.js';
import { firstOf } from '../rules/facts.js';
import { sorted, standing } from '../rules/recording.js';
import { draftFields, fieldProblems, narrativesOf, sentAnswers } from './theme-answers.js';
import { ThemeForm } from './themes.forms.js';
import { conflictView, draftConflictView, themeView, untouched, type Returned } from './themes.view.js';

@Controller('cases/:caseId/assessment/themes/:theme')
export class ThemesController {
  constructor(
    private readonly overview: CaseOverview, private readonly sheets: ThemeSheet, private readonly current: CurrentAssessment,
    private readonly recordAnswers: RecordAnswers, private readonly saveDraft: SaveDraft, private readonly readiness: AssessmentReadiness, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.assess', records: 'assessment.theme.viewed', renders: 'assessment/themes/show' })
  async show(@TheCase() key: CaseKey, @Param('theme') theme: string) {
    const sheet = await this.sheet(key, theme);
    if (sheet instanceof SeeOther) return sheet;
    return new Shown(await this.page(key, sheet, untouched), [sheet.assessment.id]);
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.answers.recorded', renders: 'assessment/themes/show' })
  async record(@TheCase() key: CaseKey, @Param('theme') theme: string, @Form(ThemeForm) form: Filled<ThemeForm>) {
    const sheet = await this.sheet(key, theme);
    if (sheet instanceof SeeOther) return sheet;
    const { typed } = form;
    const sent = sentAnswers(sheet.theme, typed);
    if (!form.ok) return new Unprocessable(await this.page(key, sheet, { typed, problems: form.problems, conflict: null }));
    if (form.value.do === 'draft') return this.keepDraft(key, sheet, typed);
    const kept = sheet.kept;
    const { changed, conflicts } = sorted(sent, kept);
    const context = { owners: sheet.team.map(({ account }) => account), today: dayIn(key.facts.zone, this.clock.now()), facts: new Set(sheet.facts.map(firstOf)) };
    const wrong = conflicts.length > 0 ? [] : changed.flatMap((answer) => answerProblems(answer, { ...context, standing: standing(kept, answer.question)?.answer ?? null }));
    const nothing = changed.length === 0 && !kept.some(({ question }) => sheet.theme.questions.some(({ id }) => id === question));
    const problems: Problem[] = nothing ? [{ field: 'answer-1', text: 'Answer at least one question, or save what you have as a draft' }] : [...fieldProblems(sheet.theme, wrong), ...(conflicts.length > 0 ? [] : unanswered(typed, narrativesOf(sheet.theme, changed.map(({ question }) => question))))];
    if (problems.length > 0) return new Unprocessable(await this.page(key, sheet, { typed, problems, conflict: null }));
    try {
      await this.recordAnswers.run(key, theme, sent);
    } catch (cause) {
      if (!(cause instanceof AnsweredMeanwhile)) throw cause;
      const mine = sent.filter(({ question }) => cause.questions.includes(question));
      return this.conflict(key, theme, typed, (now, head) => conflictView(head, now, mine));
    }
    return this.onward(key, theme, pointedOut(sent.map(({ narrative }) => narrative), assessmentPaths.theme(key.caseId, theme)) === null ? '' : ` A word in them judges instead of saying what was seen; “${sheet.wording.themes[theme]!.name}” shows which.`);
  }

  /** Where "Record and continue" goes: the next theme with questions left, then the next thing that a level waits for, then the overview. */
  private async onward(key: CaseKey, theme: string, remark: string) {
    const { definition, answers } = await this.current.of(key);
    const next = themeAfter(definition, answers.map(({ question, answer, ended }) => ({ question, answer, ended: ended === 1 })), theme);
    const open = next === null ? (await this.readiness.of(key)).missing[0]?.href ?? assessmentPaths.overview(key.caseId) : assessmentPaths.theme(key.caseId, next.id);
    return new SeeOther(open, `Your answers are recorded.${remark}`);
  }

  private async keepDraft(key: CaseKey, { theme }: ThemeSheetLines, typed: Typed) {
    try {
      await this.saveDraft.run(key, { theme: theme.id, fields: draftFields(theme, typed), seen: Number(typed.draft ?? 0) });
    } catch (cause) {
      if (!(cause instanceof DraftedMeanwhile)) throw cause;
      return this.conflict(key, theme.id, typed, (now, head) => draftConflictView(head, now, typed));
    }
    return new SeeOther(assessmentPaths.theme(key.caseId, theme.id), 'Your draft is saved. Only you see it here until you record it.');
  }

  private async conflict(key: CaseKey, theme: string, typed: Typed, between: (now: ThemeSheetLines, head: Awaited<ReturnType<CaseOverview['head']>>) => Returned['conflict']) {
    const now = (await this.sheets.read(key, theme))!;
    return new Conflict(await this.page(key, now, { typed, problems: [], conflict: between(now, await this.overview.head(key)) }));
  }

  private async sheet(key: CaseKey, theme: string): Promise<ThemeSheetLines | SeeOther> {
    const sheet = await this.sheets.read(key, theme);
    if (sheet !== null) return sheet;
    const { assessment, definition } = await this.current.of(key);
    if (assessment === null && definition.themes.some(({ id }) => id === theme)) return new SeeOther(assessmentPaths.overview(key.caseId), 'Begin the assessment first.');
    throw new NotFoundException();
  }

  private async page(key: CaseKey, sheet: ThemeSheetLines, returned: Returned) {
    return themeView(await this.overview.head(key), sheet, returned, this.clock.now());
  }
}
