// How TypeScript becomes JavaScript, for the product (esbuild.config.mjs) and its specs (test/jest.config.mjs) alike.
// Each file is read alone and no type is looked at; test/architecture/types.spec.ts looks at them all.
export const swc = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
  },
  module: { type: 'es6' },
};
