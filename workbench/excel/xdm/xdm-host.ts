import type { ExcelHost } from '../host/excel-host';
import type { FrameRight } from '../manners/manner';
import { appContext } from './app-context';
import { AskingFrames } from './asking-frames';
import { Conversation } from './conversation';
import { DialogBoxes } from './dialog-boxes';
import { ANSWER_CODE, readRequest, REQUEST_ACTION, type XdmRequest } from './envelope';
import { frameAddress } from './frame-address';
import { dialogRequest, eventRegistration, METHOD_ERROR, methodCall } from './method-call';
import { RunningCommands } from './running-commands';

/** What the client registers for while it asks the person something in its own frame. */
const ASKING = 'dialogNotificationShown';

/** The add-in whose frames the host serves. */
export interface Addin {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Origins that its manifest trusts. */
  readonly appDomains: readonly string[];
}

const FRAME_RIGHTS = [
  'allow-same-origin',
  'allow-scripts',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
] as const;

/** Lets a frame do everything but this. */
function withhold(frame: HTMLIFrameElement, withheld: readonly FrameRight[]): void {
  if (withheld.length === 0) return;
  const left = FRAME_RIGHTS.filter((right) => !withheld.some((taken) => taken === right));
  frame.sandbox.add(...left);
}

/** Excel on the web as the frames of an add-in know it: a conversation in messages between windows. */
export class XdmHost {
  readonly dialogs: DialogBoxes;
  readonly commands = new RunningCommands();
  readonly asking = new AskingFrames();
  readonly #conversations = new Set<Conversation>();
  readonly #stop = new AbortController();

  constructor(
    private readonly window: Window,
    private readonly host: ExcelHost,
    private readonly addin: Addin,
  ) {
    this.dialogs = new DialogBoxes(host.manners);
    window.addEventListener('message', (event) => void this.#receive(event), { signal: this.#stop.signal });
    const silence = host.onEvents((messages) => {
      for (const conversation of this.#conversations) conversation.fire('richApiMessage', { ArrayData: messages });
    });
    this.#stop.signal.addEventListener('abort', silence);
  }

  /** Opens a page of the add-in in a frame inside `container`. */
  open(container: Element, url: string, title: string, parent: Conversation | null = null): Conversation {
    const { origin } = this.window.location;
    const conversation = new Conversation(
      parent ? crypto.randomUUID() : this.addin.id,
      new URL(url).origin,
      parent,
      origin,
    );
    const { src, name } = frameAddress(url, {
      conversationId: conversation.id,
      addinId: conversation.addinId,
      hostOrigin: origin,
      locale: this.addin.locale,
      isDialog: parent !== null,
    });
    const frame = this.window.document.createElement('iframe');
    frame.title = title;
    frame.name = name;
    frame.src = src;
    withhold(frame, this.host.manners.withheld);
    this.#conversations.add(conversation);
    container.append(frame);
    conversation.attach(frame);
    return conversation;
  }

  /** Ends the conversation with a frame, which its owner takes out of the page. */
  close(conversation: Conversation): void {
    this.#conversations.delete(conversation);
    this.commands.drop(conversation);
    this.dialogs.close(conversation);
    this.asking.end(conversation);
  }

  /** Stops listening. */
  stop(): void {
    this.#stop.abort();
    this.#conversations.clear();
  }

  async #receive(event: MessageEvent): Promise<void> {
    const request = readRequest(event.data);
    if (!request) return;
    const conversation = [...this.#conversations].find((candidate) => candidate.sent(event, request));
    if (!conversation) return;
    try {
      conversation.answer(request, await this.#answer(conversation, request), ANSWER_CODE.ok);
    } catch (cause) {
      console.error(cause);
      conversation.answer(request, null, ANSWER_CODE.errorHandlingRequest);
    }
  }

  async #answer(conversation: Conversation, request: XdmRequest): Promise<unknown> {
    if (request._actionType === REQUEST_ACTION.registerEvent) return this.#register(conversation, request);
    if (request._actionType === REQUEST_ACTION.unregisterEvent) {
      conversation.unregister(request._actionName);
      if (request._actionName === 'dialogMessageReceived') this.dialogs.close(conversation);
      if (request._actionName === ASKING) this.asking.end(conversation);
      return { Error: METHOD_ERROR.none };
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#context(conversation);
      case 'ContextActivationManager_notifyHost':
      // Asked for a window that the browser has just blocked: it would block the host's as well
      case 'ContextActivationManager_openWindowInHost':
        return null;
      case 'executeMethod':
        return this.#execute(conversation, request._data);
      default:
        throw new RangeError(`the add-in asked for ${request._actionName}, which this host does not know`);
    }
  }

  #register(conversation: Conversation, { _actionName, _data }: XdmRequest): { readonly Error: number } {
    if (_actionName === 'dialogMessageReceived' && !conversation.isDialog) {
      const { targetId } = eventRegistration.parse(_data);
      const wish = dialogRequest.parse(JSON.parse(targetId ?? 'null'));
      if (!wish.url.startsWith('https:')) return { Error: METHOD_ERROR.dialogNotHttps };
      if (!this.dialogs.open(conversation, wish)) return { Error: METHOD_ERROR.dialogAlreadyOpened };
    }
    if (_actionName === ASKING) this.asking.begin(conversation);
    conversation.register(_actionName);
    return { Error: METHOD_ERROR.none };
  }

  #context(conversation: Conversation): unknown {
    const { innerWidth, innerHeight, location } = this.window;
    const { workbook, requirements } = this.host;
    return appContext({
      addinId: conversation.addinId,
      addinName: this.addin.name,
      locale: this.addin.locale,
      documentUrl: `${location.origin}/${encodeURIComponent(workbook.name)}`,
      settings: workbook.document.documentSettings,
      requirements,
      appDomains: [conversation.origin, ...this.addin.appDomains],
      window: { width: innerWidth, height: innerHeight },
    });
  }

  async #execute(conversation: Conversation, data: unknown): Promise<unknown> {
    const done = (extras: object = {}) => ({ Version: 1, Error: METHOD_ERROR.none, ...extras });
    const parsed = methodCall.safeParse(data);
    if (!parsed.success) {
      console.error(`the add-in called a method that this host does not have: ${JSON.stringify(data)}`);
      return { Version: 1, Error: METHOD_ERROR.unsupported };
    }
    const call = parsed.data;
    const { documentSettings } = this.host.workbook.document;
    switch (call.method) {
      case 'richApi': {
        const answer = await this.host.process(call.body, call.flags);
        // The client's first call of this kind says that it takes commands
        this.commands.ready(conversation);
        if ('fault' in answer) return { Version: 1, Error: answer.fault };
        return done({ Data: [200, ['CONTENT-TYPE', 'application/json'], answer.body] });
      }
      case 'saveSettings':
        documentSettings.clear();
        for (const [key, value] of call.settings) documentSettings.set(key, value);
        return done();
      case 'refreshSettings':
        return done({ Properties: { Settings: [...documentSettings].map(([Name, Value]) => ({ Name, Value })) } });
      case 'commandCompleted':
        this.commands.completed(call.id, call.status);
        return done();
      case 'messageParent':
        conversation.parent?.fire('dialogMessageReceived', {
          messageType: 0,
          messageContent: call.message,
          messageOrigin: conversation.origin,
        });
        return done();
      case 'messageChild':
        this.dialogs.conversationOf(conversation)?.fire('dialogParentMessageReceived', {
          messageType: 1,
          messageContent: call.message,
          messageOrigin: conversation.origin,
        });
        return done();
    }
  }
}
