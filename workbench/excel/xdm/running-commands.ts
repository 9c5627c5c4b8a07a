import type { Conversation } from './conversation';

/** How a command of the ribbon ended. */
export type CommandOutcome = 'completed' | 'not-found' | 'closed';

interface Running {
  readonly conversation: Conversation;
  readonly id: string;
  readonly functionName: string;
  readonly controlId: string;
  readonly deadline: number;
  readonly end: (outcome: CommandOutcome) => void;
  fired: boolean;
}

const SUCCEEDED = 0;
/** A page that has just loaded may name its functions a moment after it has said that it is ready. */
const RETRY_MS = 100;
const PATIENCE_MS = 15_000;

/** Ribbon buttons of kind ExecuteFunction, from the click until the function says `event.completed()`. */
export class RunningCommands {
  readonly #running = new Map<string, Running>();
  readonly #ready = new WeakSet<Conversation>();

  /** Runs a function in the add-in's command page; resolves when it is over. */
  run(conversation: Conversation, functionName: string, controlId: string): Promise<CommandOutcome> {
    const id = crypto.randomUUID();
    return new Promise((end) => {
      const deadline = Date.now() + PATIENCE_MS;
      this.#running.set(id, { conversation, id, functionName, controlId, deadline, end, fired: false });
      this.#advance(conversation);
    });
  }

  /** Says that the client in a frame takes commands; fires those that wait for it. */
  ready(conversation: Conversation): void {
    this.#ready.add(conversation);
    this.#advance(conversation);
  }

  /** The client's word on a command: over, or a function that it does not know (yet). */
  completed(id: string, status: number): void {
    const command = this.#running.get(id);
    if (!command) return;
    if (status !== SUCCEEDED && Date.now() < command.deadline) {
      setTimeout(() => {
        if (this.#running.has(id)) fire(command);
      }, RETRY_MS);
      return;
    }
    this.#running.delete(id);
    command.end(status === SUCCEEDED ? 'completed' : 'not-found');
  }

  /** Gives up what runs in a frame that is closed. */
  drop(conversation: Conversation): void {
    for (const command of [...this.#running.values()]) {
      if (command.conversation !== conversation) continue;
      this.#running.delete(command.id);
      command.end('closed');
    }
  }

  #advance(conversation: Conversation): void {
    if (!this.#ready.has(conversation)) return;
    for (const command of this.#running.values()) {
      if (command.conversation !== conversation || command.fired) continue;
      command.fired = true;
      fire(command);
    }
  }
}

function fire({ conversation, id, functionName, controlId }: Running): void {
  conversation.fire('appCommandInvoked', { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
}
