import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, Optional } from '@nestjs/common';
import Handlebars from 'handlebars';
import { projectRoot } from '../settings/index.js';
import { sealed } from './sealed-view.js';
import { assetHelpers, helpers } from './template-formats.js';

export { sealed };

const helperNames = ['asset', 'iconAddress', ...Object.keys(helpers)];
const rules: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
  preventIndent: true, // indenting a partial would change what stands in a textarea
};
const reserved = ['if', 'unless', 'each', 'with', 'lookup', 'log', ...helperNames];

/**
 * Turns a view model into a page. A template is found by its path in templates/ without the ending ('cases/notes/new'),
 * as is a partial ('parts/field'); each is compiled when first asked for and kept, except in development, where every
 * page is read anew. Throws for an unknown template or partial, and for a name that the view does not hold.
 */
@Injectable()
export class Templates {
  private kept: ReturnType<Templates['empty']>;
  private sealing = false;

  constructor(@Optional() private readonly root: string = projectRoot) {
    this.kept = this.empty();
  }

  page(name: string, view: object): string {
    if (process.env.NODE_ENV === 'development') this.kept = this.empty();
    const template = this.kept.pages.get(name) ?? this.compile(name);
    this.sealing = process.env.WAYPOST_SEALED_VIEWS === '1';
    return template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  }

  /** Compiles every template there is; throws naming the first broken one. */
  compileAll(): void {
    for (const file of readdirSync(join(this.root, 'templates'), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.hbs')) continue;
      const name = file.slice(0, -'.hbs'.length).replaceAll('\\', '/');
      // Handlebars puts off the work until the first call: asking for the compiled text does it now.
      try { Handlebars.precompile(Handlebars.parse(this.read(name)), { ...rules }); this.compile(name); } catch (error) { throw new Error(`templates/${file}: ${(error as Error).message}`); }
    }
  }

  private empty() {
    const engine = Handlebars.create();
    engine.registerHelper({ ...helpers, ...assetHelpers(join(this.root, 'dist/assets/manifest.json')) });
    return { engine, pages: new Map<string, HandlebarsTemplateDelegate>() };
  }

  private compile(name: string): HandlebarsTemplateDelegate {
    const { engine, pages } = this.kept;
    const syntax = engine.parse(this.read(name));
    const template = engine.compile<unknown>(syntax, { ...rules });
    const page: HandlebarsTemplateDelegate = (view: unknown, options) => template(this.sealing ? sealed(view, reserved) : view, options);
    pages.set(name, page); // before its partials, which may name each other
    for (const partial of partialsIn(syntax)) engine.registerPartial(partial, pages.get(partial) ?? this.compile(partial));
    return page;
  }

  private read(name: string): string {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name)) throw new Error(`'${name}' cannot be the name of a template`);
    try { return readFileSync(join(this.root, 'templates', `${name}.hbs`), 'utf8'); } catch { throw new Error(`There is no template '${name}'`); }
  }
}

/** Every partial is named where it is used, so that it can be found without running the page. */
function partialsIn(syntax: hbs.AST.Program): string[] {
  const names = new Set<string>();
  class Partials extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement) { this.note(partial.name); super.PartialStatement(partial); }
    override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement) { this.note(partial.name); super.PartialBlockStatement(partial); }
    private note(name: hbs.AST.PathExpression | hbs.AST.SubExpression) {
      if (name.type !== 'PathExpression') throw new Error('A partial is named in the template, not computed');
      if (name.original !== '@partial-block') names.add(name.original);
    }
  }
  new Partials().accept(syntax);
  return [...names];
}
