import { hash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Caller } from '../caller';
import {
  GenesysIdentityUnavailableError,
  TooManyValidationsError,
  UnauthenticatedError,
} from '../auth.errors';
import { ExpiringCache } from './expiring-cache';
import type { GenesysIdentity, GenesysIdentitySource } from './genesys-identity-source';
import { evaluateIdentity, type TokenRules } from './evaluate-identity';
import { ValidationBudget } from './validation-budget';

/** Rules that apply from the start; which organisation is ours is known from the first sync run on. */
export interface VerifierOptions extends Omit<TokenRules, 'organizationId'> {
  /** Null until it is known. */
  readonly organizationId: () => Promise<string | null>;
  readonly cacheMs: number;
  readonly validationsPerMinute: number;
}

const MAX_ACCEPTED = 10_000;
const MAX_REFUSED = 1_000;
const MAX_REFUSAL_MS = 10_000;

/** The wall clock may be set back, which must not prolong what is cached. */
const steadyNow = () => performance.timeOrigin + performance.now();

/**
 * Admits users by their Genesys tokens, which carry no information themselves: Genesys is queried about each, once
 * however many requests bring it, and its answer counts for seconds. Refusals count too; failures are forgotten at
 * once.
 */
export class GenesysTokenVerifier {
  private readonly logger = new Logger(GenesysTokenVerifier.name);
  private readonly accepted = new ExpiringCache<Caller>(MAX_ACCEPTED);
  private readonly refused = new ExpiringCache<true>(MAX_REFUSED);
  private readonly underWay = new Map<string, Promise<Caller>>();
  private readonly budget: ValidationBudget;

  constructor(
    private readonly source: GenesysIdentitySource,
    private readonly options: VerifierOptions,
    private readonly now: () => number = steadyNow,
  ) {
    this.budget = new ValidationBudget(options.validationsPerMinute);
  }

  /**
   * The identity behind the token, synchronously if Genesys was queried within seconds. Throws UnauthenticatedError
   * (401), GenesysIdentityUnavailableError or TooManyValidationsError (503).
   */
  verify(token: string): Caller | Promise<Caller> {
    const key = hash('sha256', token, 'hex');
    const now = this.now();
    if (this.refused.get(key, now)) throw new UnauthenticatedError(true);
    return this.accepted.get(key, now) ?? this.underWay.get(key) ?? this.validateOnce(key, token);
  }

  private validateOnce(key: string, token: string): Promise<Caller> {
    const validation = this.validate(key, token).finally(() => this.underWay.delete(key));
    this.underWay.set(key, validation);
    return validation;
  }

  private async validate(key: string, token: string): Promise<Caller> {
    const askedAt = this.now();
    const waitSeconds = this.budget.take(this.accepted.remembers(key), askedAt);
    if (waitSeconds !== undefined) throw new TooManyValidationsError(waitSeconds);
    const [organizationId, identity] = await this.ask(token);
    const verdict = evaluateIdentity(identity, { ...this.options, organizationId });
    if (typeof verdict === 'string') {
      this.accepted.delete(key);
      this.refused.set(key, true, askedAt + Math.min(this.options.cacheMs, MAX_REFUSAL_MS));
      this.logger.log({ msg: 'A Genesys token was refused', reason: verdict, userId: identity?.userId });
      throw new UnauthenticatedError(true);
    }
    this.accepted.set(key, verdict, Math.min(askedAt + this.options.cacheMs, endOf(identity)));
    return verdict;
  }

  private async ask(token: string): Promise<[string, GenesysIdentity | undefined]> {
    try {
      const organizationId = await this.options.organizationId();
      if (organizationId === null) throw new GenesysIdentityUnavailableError();
      return [organizationId, await this.source.identify(token)];
    } catch (error) {
      throw error instanceof GenesysIdentityUnavailableError
        ? error
        : new GenesysIdentityUnavailableError(error);
    }
  }
}

/** A time that cannot be parsed is past: then nothing is cached. */
function endOf(identity: GenesysIdentity | undefined): number {
  if (identity?.endsAt === undefined) return Infinity;
  const end = Date.parse(identity.endsAt);
  return Number.isNaN(end) ? 0 : end;
}
