import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { localDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { RecordReview } from '../commands/record-review.js';
import { managementPaths } from '../management.endpoints.js';
import { Reviews } from '../queries/reviews.js';
import { ReviewForm } from './reviews.forms.js';
import { newReviewView, reviewsView } from './reviews.view.js';

@Controller('cases/:caseId/reviews')
export class ReviewsController {
  constructor(private readonly overview: CaseOverview, private readonly reviews: Reviews, private readonly record: RecordReview, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'review.listed', renders: 'management/reviews/list' })
  async list(@TheCase() key: CaseKey) {
    const [head, standing] = await Promise.all([this.overview.head(key), this.reviews.of(key)]);
    return new Shown(reviewsView(head, standing, key.may('case.review.record')), standing.held.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.review.record', records: 'review.started', renders: 'management/reviews/new' })
  ask(@TheCase() key: CaseKey) {
    return this.page(key, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.review.record', records: 'review.recorded', renders: 'management/reviews/new' })
  async append(@TheCase() key: CaseKey, @Form(ReviewForm) form: Filled<ReviewForm>) {
    const done = form.ok ? await this.record.run(key, { ...form.value, heldOn: localDate(form.value.heldOn), nextOn: localDate(form.value.nextOn), others: form.value.others ?? '' }) : form;
    if ('problems' in done) return new Unprocessable(await this.page(key, form.typed, done.problems));
    return new SeeOther(managementPaths.reviews(key.caseId), 'The review is saved.');
  }

  private async page(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, standing, members] = await Promise.all([this.overview.head(key), this.reviews.of(key), this.overview.members(key)]);
    const now = this.clock.now();
    return newReviewView(head, standing, members.filter(({ until }) => until === null || until > now), typed, problems);
  }
}
