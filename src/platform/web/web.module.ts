import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { RenderPage } from './render-page.js';
import { Templates } from './templates.js';

@Global()
@Module({ controllers: [HealthController], providers: [Templates, RenderPage], exports: [Templates] })
export class WebModule {}
