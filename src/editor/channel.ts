/** Messages between tabs of this browser. Where pages may store nothing, some browsers have none. */

export interface Channel<Message> {
  readonly tell: (message: Message) => void;
  readonly close: () => void;
}

/** @param heard is called with what other tabs tell, and not with what this one does */
export function openChannel<Message>(
  name: string,
  heard: (message: Message) => void,
): Channel<Message> {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Message>) => heard(data);
    return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
  } catch {
    return { tell: () => {}, close: () => {} };
  }
}
