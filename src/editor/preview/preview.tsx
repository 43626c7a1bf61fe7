/** The reader's own page, beside the text that it is made from. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PREVIEW } from '../address.js';
import { keepChoice, keptChoice } from '../choices.js';
import { useDeskState } from '../desk.js';
import { useListWay, useWay } from '../findings/use-findings.js';
import { useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import { keepPrinting, type Printed } from './printing.js';
import { previewWords } from './words.js';

/** CSS pixels: a common phone's, and just wide enough for the map to stand beside the text. */
const WIDTHS = { phone: 390, wide: 960 } as const;
type Width = keyof typeof WIDTHS;

const KEPT = 'dateline-preview-width';

/** On small screens, a wide page is shown too small to be read. */
function firstWidth(): Width {
  const kept = keptChoice(KEPT) ?? (innerWidth < 1280 ? 'phone' : 'wide');
  return kept === 'phone' ? 'phone' : 'wide';
}

export function Preview({ close }: { readonly close: () => void }) {
  const words = useWords(previewWords);
  const editing = useEditing();
  const { findings = [] } = useDeskState('findings');
  const frame = useRef<HTMLIFrameElement>(null);
  const [printed, setPrinted] = useState<Printed>({ kind: 'making' });
  const [width, setWidth] = useState(firstWidth);
  useEffect(() => {
    const target = frame.current?.contentWindow;
    return target ? keepPrinting(target, { ...editing, close }, setPrinted) : undefined;
  }, [editing]);
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    part.current?.addEventListener('keydown', press);
    return () => part.current?.removeEventListener('keydown', press);
  }, []);
  const choose = (width: Width) => {
    keepChoice(KEPT, width);
    setWidth(width);
  };
  const [go, showList] = [useWay(), useListWay()];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [error, another] = errors;
  const showErrors = () => (error && !another ? go(error) : showList());
  const status = statusOf(printed, errors.length);
  return (
    <section ref={part} class="preview-part" aria-label={words.preview}>
      <header>
        <fieldset class="widths">
          <legend class="unseen">{words.width}</legend>
          {(['phone', 'wide'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={width === each}
              onClick={() => choose(each)}
            >
              {words[each]}
            </button>
          ))}
        </fieldset>
      </header>
      {/* Over the page, which so keeps its size and place. */}
      <div class={status === '' ? 'printed nothing' : 'printed'}>
        <p role="status">{status}</p>
        {printed.kind === 'errors' && error && (
          <button type="button" onClick={showErrors}>
            {words.show(errors.length)}
          </button>
        )}
      </div>
      <Scaled width={WIDTHS[width]}>
        <iframe ref={frame} title={words.page} src={PREVIEW} />
      </Scaled>
    </section>
  );

  function statusOf(printed: Printed, errors: number): string {
    switch (printed.kind) {
      case 'making':
        return words.making;
      case 'shown':
        return '';
      case 'errors':
        // The check may not have come yet.
        return (printed.isOld ? words.old : words.none)(Math.max(1, errors));
      case 'failed':
        return words.failed;
    }
  }
}

interface ScaledProps {
  /** In CSS pixels. */
  readonly width: number;
  readonly children: ComponentChildren;
}

/** Makes its content so wide, and as small as needed for that. */
function Scaled({ width, children }: ScaledProps) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width, height: 800 });
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const watch = new ResizeObserver(() => {
      setSize({ width: current.clientWidth, height: current.clientHeight });
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  const scale = Math.min(1, size.width / width);
  const style = {
    inlineSize: `${width}px`,
    blockSize: `${size.height / scale}px`,
    transform: `scale(${scale})`,
  };
  return (
    <div ref={box} class="scaled">
      <div style={style}>{children}</div>
    </div>
  );
}
