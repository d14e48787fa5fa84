/**
 * Why a file is refused.
 * - `NOT_A_PDF`: no header, no usable catalog, a page tree that is broken or cyclic, or a page that does not load.
 * - `ENCRYPTED_PDF`: encrypted in any way, also where no password is needed to open it.
 * - `NO_PAGES`, `TOO_MANY_PAGES`: outside 1 to `PdfLimits.pages`.
 * - `PAGE_WITHOUT_AREA`: a page has no area, or none that fits any sheet.
 * - `PORTFOLIO`: a collection of attached files behind a cover page.
 * - `RENDERED_BY_ONE_VIEWER`: an XFA form whose pages only one vendor's viewer renders; others show a placeholder.
 * - `PDF_TOO_COMPLEX`: reading it hit the limit of time, memory or file size.
 */
export type PdfProblem =
  | 'NOT_A_PDF'
  | 'ENCRYPTED_PDF'
  | 'NO_PAGES'
  | 'TOO_MANY_PAGES'
  | 'PAGE_WITHOUT_AREA'
  | 'PORTFOLIO'
  | 'RENDERED_BY_ONE_VIEWER'
  | 'PDF_TOO_COMPLEX';

/** The result of an inspection: the number of pages (1 to `PdfLimits.pages`), or the reason why the file cannot be sent. */
export type PdfInspection =
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: false; readonly problem: PdfProblem };
