import type * as Pdfjs from 'pdfjs-dist';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useWording } from '../text/text';
import { sizeOf, type OpenPdf, type PageSize } from './pdf-document';
import { pdfTexts } from './pdf-texts';

/** The most pixels of a drawn page, and its longest side, that every browser can draw. */
const mostPixels = 16_777_216;
const longestSide = 16_384;

interface PdfPageProps {
  pdf: OpenPdf;
  index: number;
  size: PageSize;
  scale: number;
  onSize: (index: number, size: PageSize) => void;
  /** Called when the page is on the screen, or it is clear that it cannot be drawn. */
  onDrawn: (index: number) => void;
}

/** A page as it is printed, with its text on top for selection and screen readers. */
export function PdfPage({ pdf, index, size, scale, onSize, onDrawn }: PdfPageProps) {
  const word = useWording();
  const paper = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [isUndrawable, setUndrawable] = useState(false);

  useEffect(() => {
    const drawing = new Drawing(pdf, scale);
    void drawing.run(index, {
      onSize: (found) => {
        onSize(index, found);
      },
      onCanvas: (canvas) => {
        // The former picture, stretched, stays until the new one is ready.
        paper.current?.replaceChildren(canvas);
        onDrawn(index);
      },
      textContainer: () => text.current,
      onFailure: () => {
        setUndrawable(true);
        onDrawn(index);
      },
    });
    return () => {
      drawing.stop();
    };
  }, [pdf, index, scale, onSize, onDrawn]);

  useEffect(() => {
    const element = paper.current;
    return () => {
      // Browsers free the memory of a canvas late, unless it is empty.
      for (const canvas of element?.querySelectorAll('canvas') ?? []) canvas.width = canvas.height = 0;
    };
  }, []);

  const style: CSSProperties & { '--total-scale-factor': number } = {
    width: size.width * scale,
    height: size.height * scale,
    '--total-scale-factor': scale,
  };
  return (
    <div
      className="pdf-page"
      role="group"
      aria-label={word(pdfTexts.pageOf, { page: index + 1, pages: pdf.document.numPages })}
      style={style}
    >
      <div className="pdf-paper" ref={paper} />
      <div className="pdf-text" ref={text} />
      {isUndrawable && <p className="pdf-undrawable">{word(pdfTexts.pageUndrawable)}</p>}
    </div>
  );
}

interface DrawingSteps {
  onSize: (size: PageSize) => void;
  onCanvas: (canvas: HTMLCanvasElement) => void;
  textContainer: () => HTMLElement | null;
  onFailure: () => void;
}

/** One drawing of a page at one scale; it can be stopped at any time. */
class Drawing {
  private isStopped = false;
  private page: Pdfjs.PDFPageProxy | null = null;
  private task: Pdfjs.RenderTask | null = null;
  private textLayer: Pdfjs.TextLayer | null = null;

  constructor(
    private readonly pdf: OpenPdf,
    private readonly scale: number,
  ) {}

  async run(index: number, steps: DrawingSteps): Promise<void> {
    try {
      const page = await this.pdf.document.getPage(index + 1);
      if (this.hasStopped()) return;
      this.page = page;
      steps.onSize(sizeOf(page));
      const canvas = await this.draw(page);
      if (this.hasStopped()) return;
      steps.onCanvas(canvas);
      await this.write(page, steps.textContainer());
    } catch {
      if (!this.hasStopped()) steps.onFailure();
    }
  }

  stop(): void {
    this.isStopped = true;
    this.task?.cancel();
    this.textLayer?.cancel();
    this.page?.cleanup();
  }

  private async draw(page: Pdfjs.PDFPageProxy): Promise<HTMLCanvasElement> {
    const { width, height } = page.getViewport({ scale: this.scale });
    const ratio = Math.min(
      devicePixelRatio,
      Math.sqrt(mostPixels / (width * height)),
      longestSide / width,
      longestSide / height,
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(width * ratio));
    canvas.height = Math.max(1, Math.floor(height * ratio));
    const viewport = page.getViewport({ scale: this.scale * ratio });
    // What is on paper decides: what a file shows only on screens is not drawn, and what it hides there is.
    this.task = page.render({ canvas, viewport, intent: 'print' });
    await this.task.promise;
    return canvas;
  }

  private async write(page: Pdfjs.PDFPageProxy, container: HTMLElement | null): Promise<void> {
    if (container === null) return;
    container.replaceChildren();
    this.textLayer = new this.pdf.library.TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale: this.scale }),
    });
    // A letter whose text cannot be read is still drawn.
    await this.textLayer.render().catch(() => undefined);
  }

  /** A method, since the state changes while others are awaited. */
  private hasStopped(): boolean {
    return this.isStopped;
  }
}
