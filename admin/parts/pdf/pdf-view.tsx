import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Button } from '../action/button';
import { Notice } from '../page/notice';
import { localAddress, usePdf } from './pdf-document';
import { PdfPages, type PdfScroller } from './pdf-pages';
import { pdfTexts } from './pdf-texts';
import { useFormats } from '../text/format';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './pdf-view.css';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
type Zoom = (typeof zooms)[number];

/** The controls of the PDF, for pages with keys of their own. */
export interface PdfControls {
  /** Moves by so many windows, backwards if negative. */
  scroll: (windows: number) => void;
  larger: () => void;
  smaller: () => void;
}

interface PdfViewProps {
  /** `Shipment.documentUrl`. */
  url: string;
  /** The name of the PDF for screen readers. */
  title: string;
  /** Anything that changes whenever the file may have been replaced, such as the ID of the approval. */
  version?: string;
  controls?: Ref<PdfControls>;
  /** Called once the first page, or the reason why there is none, is on the screen. */
  onShown?: () => void;
}

/** A PDF: the pages in sight, zoom, page number, and the file itself. Never takes the focus. */
export function PdfView({ url, title, version = '', controls, onShown }: PdfViewProps) {
  const word = useWording();
  const pdf = usePdf({ url, version });
  const [zoom, setZoom] = useState<Zoom>(1);
  const [page, setPage] = useState(1);
  const scroller = useRef<PdfScroller>(null);
  const shown = useRef(onShown);
  useEffect(() => {
    shown.current = onShown;
  });
  const announceShown = useCallback(() => shown.current?.(), []);
  const hasFailed = pdf.kind === 'FAILED';
  useEffect(() => {
    if (hasFailed) announceShown();
  }, [hasFailed, url, version, announceShown]);

  const larger = (): void => {
    setZoom((now) => zooms.find((each) => each > now) ?? now);
  };
  const smaller = (): void => {
    setZoom((now) => zooms.findLast((each) => each < now) ?? now);
  };
  useImperativeHandle(
    controls,
    () => ({
      scroll: (windows) => scroller.current?.scroll(windows),
      larger,
      smaller,
    }),
    [],
  );
  const pages = pdf.kind === 'OPEN' ? pdf.pdf.document.numPages : null;
  return (
    <div className="pdf">
      <div className="pdf-bar" role="toolbar" aria-label={title}>
        <PageNumber page={page} pages={pages} onChange={(chosen) => scroller.current?.goTo(chosen)} />
        <ZoomButtons zoom={zoom} onSmaller={smaller} onLarger={larger} />
        <a className="button button-quiet" href={localAddress(url)} target="_blank" rel="noreferrer">
          {word(pdfTexts.openFile)}
        </a>
      </div>
      {pdf.kind === 'OPEN' && (
        <PdfPages
          key={`${url} ${version}`}
          pdf={pdf.pdf}
          label={title}
          zoom={zoom}
          scroller={scroller}
          onPage={setPage}
          onShown={announceShown}
        />
      )}
      {pdf.kind === 'LOADING' && (
        <p className="pdf-waiting" role="status">
          {word(pdfTexts.loading)}
        </p>
      )}
      {pdf.kind === 'FAILED' && (
        <div className="pdf-waiting">
          <Notice kind="bad">
            <p>{word(pdfTexts.failures[pdf.failure])}</p>
            {pdf.failure === 'UNREACHABLE' && <Button onPress={pdf.retry}>{word(words.retry)}</Button>}
          </Notice>
        </div>
      )}
    </div>
  );
}

/** Opens a PDF ahead, so that a `PdfView` of the same address and version shows it at once. */
export function PdfAhead({ url, version = '' }: { url: string; version?: string }) {
  usePdf({ url, version });
  return null;
}

interface ZoomButtonsProps {
  zoom: Zoom;
  onSmaller: () => void;
  onLarger: () => void;
}

function ZoomButtons({ zoom, onSmaller, onLarger }: ZoomButtonsProps) {
  const word = useWording();
  const { number } = useFormats();
  return (
    <span className="pdf-zoom">
      <Button label={word(pdfTexts.smaller)} onPress={onSmaller}>
        −
      </Button>
      <span className="pdf-zoom-value">{number(zoom * 100)} %</span>
      <Button label={word(pdfTexts.larger)} onPress={onLarger}>
        +
      </Button>
    </span>
  );
}

interface PageNumberProps {
  page: number;
  pages: number | null;
  onChange: (page: number) => void;
}

/** The page in sight; another number goes there. */
function PageNumber({ page, pages, onChange }: PageNumberProps) {
  const word = useWording();
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const chosen = Number(typed);
    if (typed !== null && pages !== null && Number.isInteger(chosen) && chosen >= 1)
      onChange(Math.min(chosen, pages));
    setTyped(null);
  };
  return (
    <label className="pdf-number">
      {word(pdfTexts.page)}
      <input
        inputMode="numeric"
        value={typed ?? String(page)}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') go();
        }}
        onBlur={go}
      />
      <span>{pages === null ? '' : word(pdfTexts.ofPages, { pages })}</span>
    </label>
  );
}
