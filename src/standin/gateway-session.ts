import { GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  socket: WebSocket | undefined;
  /** Every event sent, for RESUME. A stand-in lives for minutes, so none is thrown away. */
  readonly sent: Dispatch[];
}

interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

export function send(session: Session, event: string, data: unknown): void {
  const payload: Dispatch = { op: GatewayOpcodes.Dispatch, t: event, s: session.sent.length + 1, d: data };
  session.sent.push(payload);
  session.socket?.send(JSON.stringify(payload));
}

export function readPayload(raw: RawData): { op: number; d: Record<string, unknown> } | undefined {
  try {
    const payload: unknown = JSON.parse(String(raw));
    if (typeof payload !== 'object' || payload === null || !('op' in payload) || typeof payload.op !== 'number')
      return undefined;
    const data = 'd' in payload && typeof payload.d === 'object' && payload.d !== null ? payload.d : {};
    return { op: payload.op, d: { ...data } };
  } catch {
    return undefined;
  }
}

export function readShard(shard: unknown): readonly [number, number] | undefined {
  if (shard === undefined) return [0, 1];
  if (!Array.isArray(shard)) return undefined;
  const [index, count] = shard.map(Number);
  return index !== undefined && count !== undefined && index >= 0 && index < count ? [index, count] : undefined;
}

/** Direct messages come to shard 0. https://docs.discord.com/developers/events/gateway#sharding */
export function holds([index, count]: readonly [number, number], guild: string | undefined): boolean {
  return guild === undefined ? index === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === index;
}
