import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint, Form, SeeOther, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { SignIn } from '../commands/sign-in.js';
import { SignOut } from '../commands/sign-out.js';
import { SessionHook } from './session-hook.js';
import { SignInForm } from './sign-in.forms.js';
import { safeNext, signInView } from './sign-in.view.js';

@Controller()
export class SignInController {
  constructor(private readonly signIn: SignIn, private readonly signOut: SignOut, private readonly sessions: SessionHook) {}

  @Get('sign-in') @Endpoint({ needs: 'signed-in', renders: 'access/sign-in', public: true })
  show(@Query('next') next?: string) {
    return signInView({}, [], safeNext([next].flat()[0]));
  }

  @Post('sign-in') @Endpoint({ needs: 'signed-in', records: 'session.began', renders: 'access/sign-in', public: true })
  async begin(@Form(SignInForm) form: Filled<SignInForm>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const next = safeNext([form.typed.next].flat()[0]);
    if (!form.ok) return new Unprocessable(signInView(form.typed, form.problems, next));
    const outcome = await this.signIn.run(form.value, this.sessions.token(request));
    if (outcome.is !== 'in') return new Unprocessable(signInView(form.typed, [problemOf(outcome)], next));
    this.sessions.hand(reply, outcome.token);
    return new SeeOther(next);
  }

  @Post('sign-out') @Endpoint({ needs: 'signed-in', records: 'session.ended' })
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.signOut.run(request.viewer!, this.sessions.token(request)!);
    void reply.clearCookie(this.sessions.cookie, { path: '/' });
    return new SeeOther('/sign-in');
  }
}

function problemOf(outcome: { is: 'wrong' } | { is: 'wait'; seconds: number }): Problem {
  return outcome.is === 'wrong'
    ? { field: 'username', text: 'That user name and password do not fit together. Check both and try again.' }
    : { field: 'username', text: `There were several wrong tries. Wait ${outcome.seconds} ${outcome.seconds === 1 ? 'second' : 'seconds'} and try again.` };
}
