import * as z from 'zod';

/** What a message from the add-in's frame asks for. */
export const REQUEST_ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

const REQUEST = 0;
const RESPONSE = 1;
const TO_CALLER = 0;
const TO_EVENT_HANDLER = 1;
const SERIALIZER_VERSION = 1;

/** Codes of an answer, as the client's messaging library names them. */
export const ANSWER_CODE = { ok: 0, errorHandlingRequest: -2 } as const;

/** A message from a frame to the host; the frame posts it as JSON text. */
const xdmRequest = z.object({
  _messageType: z.literal(REQUEST),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.union([z.number(), z.string()]),
  _data: z.unknown(),
  _actionType: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});

export type XdmRequest = z.infer<typeof xdmRequest>;

/** Reads what a frame posted; null for anything that is not a request of this protocol. */
export function readRequest(posted: unknown): XdmRequest | null {
  if (typeof posted !== 'string') return null;
  try {
    return xdmRequest.parse(JSON.parse(posted));
  } catch {
    return null;
  }
}

/** The text of the answer to a request. */
export function answerText(request: XdmRequest, origin: string, data: unknown, code: number): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: code,
    _responseType: TO_CALLER,
    _serializerVersion: SERIALIZER_VERSION,
  });
}

/** The text of an event for a handler that the frame has registered. */
export function eventText(name: string, conversationId: string, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: -1,
    _origin: origin,
    _data: data,
    _errorCode: ANSWER_CODE.ok,
    _responseType: TO_EVENT_HANDLER,
    _serializerVersion: SERIALIZER_VERSION,
  });
}
