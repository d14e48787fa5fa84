import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import type { OpenPdf, PageSize } from './pdf-document';
import { PdfPage } from './pdf-page';

const gap = 12;
/** No browser shows an element that is higher, in pixels. */
const highestElement = 15_000_000;
const widestFit = 1_100;

/** The controls of the pages that are shown. */
export interface PdfScroller {
  /** Moves by so many windows. */
  scroll: (windows: number) => void;
  /** Moves to a page, counted from 1. */
  goTo: (page: number) => void;
}

interface PdfPagesProps {
  pdf: OpenPdf;
  label: string;
  /** 1 fits the width. */
  zoom: number;
  scroller: Ref<PdfScroller>;
  /** Called with the page in sight, counted from 1. */
  onPage: (page: number) => void;
  /** Called once the first page is on the screen. */
  onShown: () => void;
}

/** The pages of a PDF, one below the other; only those in sight are drawn. */
export function PdfPages({ pdf, label, zoom, scroller, onPage, onShown }: PdfPagesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const frameWidth = useWidth(frame);
  const { firstPage } = pdf;
  const count = pdf.document.numPages;
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const scale = useMemo(() => {
    const fitting = Math.min(frameWidth - 2 * gap, widestFit) / firstPage.width;
    return Math.max(0.05, Math.min(fitting * zoom, highestElement / (count * firstPage.height), 8));
  }, [frameWidth, zoom, firstPage, count]);
  const sizeAt = useCallback((index: number) => sizes.get(index) ?? firstPage, [sizes, firstPage]);
  // Wider pages than the first, such as tables across, fit as well.
  const scaleOf = useCallback(
    ({ width }: PageSize) => scale * Math.min(1, firstPage.width / width),
    [scale, firstPage],
  );

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: (index) => sizeAt(index).height * scaleOf(sizeAt(index)) + gap,
    overscan: 1,
    paddingStart: gap,
  });
  useKeptPlace(virtualizer, scale, frame, inner);

  const onSize = useCallback(
    (index: number, size: PageSize) => {
      if (size.width === firstPage.width && size.height === firstPage.height) return;
      setSizes((known) => (known.has(index) ? known : new Map(known).set(index, size)));
    },
    [firstPage],
  );
  useLayoutEffect(() => {
    for (const [index, size] of sizes) virtualizer.resizeItem(index, size.height * scaleOf(size) + gap);
  }, [sizes, scaleOf, virtualizer]);

  useImperativeHandle(
    scroller,
    () => ({
      scroll: (windows) => {
        frame.current?.scrollBy({ top: windows * frame.current.clientHeight });
      },
      goTo: (page) => {
        virtualizer.scrollToIndex(page - 1, { align: 'start' });
      },
    }),
    [virtualizer],
  );

  const items = virtualizer.getVirtualItems();
  const middle = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0) / 2;
  const inSight = (items.findLast(({ start }) => start <= middle)?.index ?? 0) + 1;
  useEffect(() => {
    onPage(inSight);
  }, [inSight, onPage]);

  const onDrawn = useCallback(
    (index: number) => {
      if (index === 0) onShown();
    },
    [onShown],
  );
  return (
    <div className="pdf-frame" ref={frame} tabIndex={0} role="region" aria-label={label}>
      {frameWidth > 0 && (
        <div
          className="pdf-pages"
          ref={inner}
          style={{
            height: virtualizer.getTotalSize(),
            width: Math.max(frameWidth, firstPage.width * scale + 2 * gap),
          }}
        >
          {items.map(({ index, key, start }) => (
            <div key={key} className="pdf-place" style={{ transform: `translateY(${start}px)` }}>
              <PdfPage
                pdf={pdf}
                index={index}
                size={sizeAt(index)}
                scale={scaleOf(sizeAt(index))}
                onSize={onSize}
                onDrawn={onDrawn}
              />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** Keeps what is read in its place when the scale changes. */
function useKeptPlace(
  virtualizer: ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>,
  scale: number,
  frame: React.RefObject<HTMLDivElement | null>,
  inner: React.RefObject<HTMLDivElement | null>,
): void {
  const former = useRef(scale);
  useLayoutEffect(() => {
    if (former.current === scale) return;
    former.current = scale;
    const offset = virtualizer.scrollOffset ?? 0;
    const item = virtualizer.getVirtualItemForOffset(offset);
    virtualizer.measure();
    const [start] = virtualizer.getOffsetForIndex(item?.index ?? 0, 'start') ?? [0];
    if (item === undefined || offset <= item.start || frame.current === null || inner.current === null)
      return;
    const part = (offset - item.start) / item.size;
    // The browser moves no further than the height that the element has now.
    inner.current.style.height = `${virtualizer.getTotalSize()}px`;
    frame.current.scrollTop = start + part * virtualizer.options.estimateSize(item.index);
  }, [scale, virtualizer, frame, inner]);
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const { current } = element;
    const observer = new ResizeObserver(() => {
      setWidth(current.clientWidth);
    });
    observer.observe(current);
    setWidth(current.clientWidth);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
