import { Global, Module } from '@nestjs/common';
import { RenderPage } from './render-page.js';
import { Templates } from './templates.js';

@Global()
@Module({ providers: [Templates, RenderPage], exports: [Templates] })
export class WebModule {}
