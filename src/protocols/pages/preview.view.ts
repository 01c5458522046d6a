import type { PublishedProtocol } from '../queries/published-protocol.js';
import { sheetPages, sheetView, type SheetPage } from './sheets.view.js';

/** A page of the preview: a file's name, the template it is made with and what it shows. */
export interface PreviewPage { file: string; template: string; view: object }

/** Every page of some protocols as files beside each other; `index.html` leads to them. */
export function protocolPreview(protocols: readonly PublishedProtocol[]): PreviewPage[] {
  const fileOf = ({ id, version }: PublishedProtocol, page: SheetPage): string => `${id}-${version}-${page}.html`;
  return [
    {
      file: 'index.html', template: 'protocols/sheets/preview-index',
      view: { title: 'Protocols', items: protocols.map((one) => ({ label: `${one.wording.name} ${one.version}`, href: fileOf(one, 'start'), about: one.wording.about })) },
    },
    ...protocols.flatMap((one) => Object.keys(sheetPages).map((page) => ({
      file: fileOf(one, page as SheetPage), template: 'protocols/sheets/preview',
      view: sheetView(one, page as SheetPage, (to) => fileOf(one, to), { label: 'Protocols', href: 'index.html' }),
    }))),
  ];
}
