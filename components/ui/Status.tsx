import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button, IconButton } from './Button';
import { Icon, type IconName } from './Icon';
import classes from './Status.module.css';
import { standClear } from './stand-clear';
import text from './text.module.css';
import { useWords } from './words';

interface Message {
  id: number;
  text: string;
  icon?: IconName;
  undo?: () => void;
}

interface Status {
  /** Tells assistive technology what the eye sees anyway. */
  say(text: string): void;
  /** Shows it for eight seconds, with a way back when there is one; of several the newest. */
  toast(text: string, undo?: () => void): void;
  /** The same for what did not work. */
  warn(text: string): void;
  /** Moves the region into an open modal dialog: what is outside of one is not announced. */
  setHost(host: HTMLElement | null): void;
}

const StatusContext = createContext<Status>({ say() {}, toast() {}, warn() {}, setHost() {} });

export function useStatus(): Status {
  return useContext(StatusContext);
}

let lastId = 0;

/** Holds the frame's one polite live region. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const [toasts, setToasts] = useState<Message[]>([]);
  const [host, setHost] = useState<HTMLElement | null>(null);

  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((each) => each.id !== id)), []);
  const status = useMemo<Status>(() => {
    const show = (message: Omit<Message, 'id'>) => {
      lastId += 1;
      const id = lastId;
      setToasts((all) => [...all.slice(-2), { id, ...message }]);
    };
    return {
      say: setSaid,
      toast: (words, undo) => show(undo ? { text: words, undo } : { text: words, icon: 'check' }),
      warn: (words) => show({ text: words, icon: 'alert' }),
      setHost,
    };
  }, []);

  const lies = useRef<HTMLDivElement>(null);
  const isShown = toasts.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another host is another element
  useLayoutEffect(() => {
    if (isShown && lies.current) return standClear(lies.current);
  }, [isShown, host]);

  const region = (
    <div role="status" ref={lies} className={classes.region}>
      <span className={text.hiddenVisually}>{said}</span>
      {toasts.map((message, index) => (
        <Toast key={message.id} message={message} isShown={index === toasts.length - 1} onDismiss={dismiss} />
      ))}
    </div>
  );
  return (
    <StatusContext value={status}>
      {children}
      {host ? createPortal(region, host) : region}
    </StatusContext>
  );
}

const shownFor = 8000;

interface ToastProps {
  message: Message;
  /** Below a newer one it waits for that to go; its time runs all the same. */
  isShown: boolean;
  onDismiss: (id: number) => void;
}

function Toast({ message, isShown, onDismiss }: ToastProps) {
  const [held, setHeld] = useState(false);
  const w = useWords();
  const { id, undo } = message;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [held, id, onDismiss]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stays while pointed at or focused; the buttons do the work
    <div
      className={classes.toast}
      hidden={!isShown}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {message.icon && <Icon name={message.icon} />}
      <span className={text.grow}>{message.text}</span>
      {undo && (
        <Button
          small
          className={classes.undo}
          onClick={() => {
            onDismiss(id);
            undo();
          }}
        >
          {w.ui.undo}
        </Button>
      )}
      <IconButton icon="close" label={w.ui.dismiss} className={classes.dismiss} onClick={() => onDismiss(id)} />
    </div>
  );
}
