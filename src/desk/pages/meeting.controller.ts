import { Controller, Get } from '@nestjs/common';
import { TheCase, type CaseKey } from '../../cases/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { MeetingView } from '../queries/meeting.js';
import { meetingView } from './meeting.view.js';

@Controller('cases/:caseId/meeting')
export class MeetingController {
  constructor(private readonly meeting: MeetingView, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'meeting.viewed', renders: 'desk/meeting' })
  async show(@TheCase() key: CaseKey) {
    return new Shown(meetingView(await this.meeting.read(key), this.clock.now()));
  }
}
