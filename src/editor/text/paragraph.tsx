/** A block of the article with its marks. It is rendered anew only where something has changed. */
import { Component } from 'preact';
import { memoise } from '../../memoise.js';
import type { Block } from '../../story/article.js';
import { cutAtMarks, type Mark, type Piece } from './pieces.js';

interface Props {
  readonly block: Block;
  readonly marks: readonly Mark[];
}

export class Paragraph extends Component<Props> {
  override shouldComponentUpdate({ block, marks }: Props): boolean {
    const isSame = block.text === this.props.block.text && block.start === this.props.block.start;
    return !isSame || signatureOf(marks) !== signatureOf(this.props.marks);
  }

  override render({ block, marks }: Props) {
    const pieces = cutAtMarks(block, marks).map((piece) => <PieceOfText {...piece} />);
    return block.number === 0 ? (
      <h2 data-start={block.start}>{pieces}</h2>
    ) : (
      <p data-start={block.start}>{pieces}</p>
    );
  }
}

const signatureOf = memoise((marks: readonly Mark[]): string => JSON.stringify(marks));

const CLASSES: Readonly<Record<Mark['kind'], string>> = {
  mention: 'mention',
  quoted: 'quoted',
  suggestion: 'suggested',
  date: 'dated',
  'left off': 'left-off',
  chosen: 'being-marked',
};

/** Its elements hold the article's characters and no others: offsets are counted in them. */
function PieceOfText({ text, end, marks }: Piece) {
  if (marks.length === 0) return <>{text}</>;
  const numbers = marks.flatMap((mark) =>
    mark.kind === 'mention' && mark.end === end ? mark.number : [],
  );
  const ids = marks.flatMap((mark) => (mark.kind === 'mention' ? mark.id : []));
  return (
    <span
      {...(ids.length > 0 && { 'data-places': ids.join(' ') })}
      class={[...new Set(marks.flatMap(classesOf))].join(' ')}
      {...(numbers.length > 0 && { 'data-numbers': numbers.join(' ') })}
    >
      {text}
    </span>
  );
}

function classesOf(mark: Mark): string[] {
  return [
    CLASSES[mark.kind],
    ...(mark.kind === 'mention' && mark.isSelected ? ['selected'] : []),
    ...(mark.kind === 'suggestion' && mark.isSure ? ['sure'] : []),
    ...(mark.kind === 'suggestion' && mark.isCurrent ? ['current'] : []),
  ];
}
