import { Global, Module } from '@nestjs/common';
import { AddCourse } from './commands/add-course.js';
import { AddExampleCourses } from './commands/add-example-courses.js';
import { ConfirmTraining } from './commands/confirm-training.js';
import { EndRequirement } from './commands/end-requirement.js';
import { RecordTraining } from './commands/record-training.js';
import { RequireCourse } from './commands/require-course.js';
import { RetireCourse } from './commands/retire-course.js';
import { ReturnCourse } from './commands/return-course.js';
import { SetAsideTraining } from './commands/set-aside-training.js';
import { CoursesController } from './pages/courses.controller.js';
import { OwnTrainingController } from './pages/own.controller.js';
import { PeopleTrainingController } from './pages/people.controller.js';
import { RecordsController } from './pages/records.controller.js';
import { RequirementsController } from './pages/requirements.controller.js';
import { CourseList } from './queries/course-list.js';
import { TrainingDoor } from './queries/training-door.js';
import { TrainingRegister } from './queries/training-register.js';
import { TrainingReminders } from './queries/training-reminders.js';
import { TrainingStanding } from './queries/training-standing.js';
import { CourseReads } from './store/course-reads.js';
import { RecordReads } from './store/record-reads.js';
import { RosterReads } from './store/roster-reads.js';
import { StandingReads } from './store/standing-reads.js';

const doors = [AddCourse, AddExampleCourses, ConfirmTraining, EndRequirement, RecordTraining, RequireCourse, RetireCourse, ReturnCourse, SetAsideTraining, CourseList, TrainingRegister, TrainingDoor, TrainingReminders, TrainingStanding];

@Global()
@Module({
  controllers: [CoursesController, OwnTrainingController, PeopleTrainingController, RecordsController, RequirementsController],
  providers: [...doors, CourseReads, RecordReads, RosterReads, StandingReads],
  exports: doors,
})
export class TrainingModule {}
