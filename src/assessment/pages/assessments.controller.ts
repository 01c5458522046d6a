import { BadRequestException, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Endpoint, Form, SeeOther, Shown, type Filled } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { BeginAssessment } from '../commands/begin-assessment.js';
import { AssessmentOverview } from '../queries/assessment-overview.js';
import { holdUps } from '../queries/assessment-readiness.js';
import { AssessmentRecord } from '../queries/assessment-record.js';
import { Facts } from '../queries/facts.js';
import { WarningSheet } from '../queries/warning-sheet.js';
import { InstrumentsUsed } from '../queries/instruments-used.js';
import { FamilyContacts } from '../queries/family-contacts.js';
import { Interviews } from '../queries/interviews.js';
import { LevelOfConcern } from '../queries/level-of-concern.js';
import { NewerProtocol } from '../queries/newer-protocol.js';
import { PackGates } from '../queries/pack-gates.js';
import { BeginForm } from './assessments.forms.js';
import { overviewView } from './assessments.view.js';
import { recordView } from './record.view.js';

@Controller('cases/:caseId')
export class AssessmentsController {
  constructor(
    private readonly overview: CaseOverview, private readonly lines: AssessmentOverview, private readonly interviews: Interviews,
    private readonly contacts: FamilyContacts, private readonly records: AssessmentRecord, private readonly begin: BeginAssessment, private readonly levels: LevelOfConcern, private readonly facts: Facts, private readonly warnings: WarningSheet, private readonly instruments: InstrumentsUsed,
    private readonly gates: PackGates, private readonly newerProtocol: NewerProtocol,
  ) {}

  @Get('assessment') @Endpoint({ needs: 'case.read', records: 'assessment.viewed', renders: 'assessment/assessments/overview' })
  async show(@TheCase() key: CaseKey) {
    const [head, lines, facts, interviews, contacts, level, { entries: warnings }, { used }, gates, newer] = await Promise.all([this.overview.head(key), this.lines.read(key), this.facts.read(key), this.interviews.read(key), this.contacts.read(key), this.levels.of(key), this.warnings.read(key), this.instruments.read(key), this.gates.of(key), key.may('case.protocol.move') ? this.newerProtocol.offered(key) : null]);
    const here = (rows: readonly { assessment_id: Id; corrected_by: Id | null }[]) => rows.filter(({ assessment_id, corrected_by }) => assessment_id === lines.assessment?.id && corrected_by === null).length;
    const view = overviewView(head, { lines, missing: holdUps(key.caseId, lines.obstacles, gates, lines.wording), gates, facts: here(facts), warnings: warnings.length, instruments: used.length, interviews: here(interviews), contacts: here(contacts), mayAssess: key.may('case.assess'), mayDetermine: key.may('case.determine'), level, newer });
    return new Shown(view, lines.assessment === null ? [] : [lines.assessment.id]);
  }

  @Post('assessments') @Endpoint({ needs: 'case.assess', records: 'assessment.begun' })
  async start(@TheCase() key: CaseKey, @Form(BeginForm) form: Filled<BeginForm>) {
    if (!form.ok) throw new BadRequestException();
    await this.begin.run(key);
    return new SeeOther(assessmentPaths.overview(key.caseId), 'The assessment has begun.');
  }

  @Get('assessments/:assessmentId') @Endpoint({ needs: 'case.read', records: 'assessment.record.viewed', renders: 'assessment/assessments/record' })
  async read(@TheCase() key: CaseKey, @Param('assessmentId') id: Id) {
    const record = await this.records.read(key, id);
    if (record === null) throw new NotFoundException();
    return new Shown(recordView(await this.overview.head(key), record), [id]);
  }
}
