/** A button that opens the system's dialog for a file. */
import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly take: (file: File) => void;
}

export function FileButton({ label, take }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, after it was put right.
          currentTarget.value = '';
          if (file) take(file);
        }}
      />
    </>
  );
}
