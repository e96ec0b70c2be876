/** The little that the tests use of the identity provider, which brings no types of its own. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  type Configuration = {
    clients: Record<string, unknown>[];
    claims: Record<string, string[]>;
    findAccount(
      context: unknown,
      id: string,
    ): { accountId: string; claims(): Promise<Record<string, unknown>> };
    features: Record<string, unknown>;
    ttl: Record<string, number>;
  };
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
  }
}
