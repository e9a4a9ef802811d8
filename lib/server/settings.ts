import "server-only"
import { resolve } from "node:path"
import { z } from "zod"
import { readQuotas } from "@/lib/aws/quotas"

const optionalUrl = z.url({ protocol: /^https?$/, error: "has to be an address such as https://plumbline.example.org" })
const secret = z.string({ error: "is missing: npm start makes it and passes it on" }).min(32, "needs 32 characters")

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const
const connections = "has to be a number from 1 to 500"

const quotas = z.string().transform((text, ctx) => {
  const limits = readQuotas(text)
  if (typeof limits !== "string") return limits
  ctx.addIssue({ code: "custom", message: limits })
  return z.NEVER
})

const settingsSchema = z
  .object({
    DATABASE_URL: z
      .string({ error: "is missing: npm start starts a PostgreSQL and passes its address on" })
      .regex(/^postgres(ql)?:\/\//, "has to start with postgresql://"),
    DATABASE_POOL: z.coerce
      .number({ error: connections })
      .int(connections)
      .min(1, connections)
      .max(500, connections)
      .default(16),
    PLUMBLINE_DATA: z.string().min(1).default(".data"),
    PORT: z.coerce.number({ error: "has to be a number" }).int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default("127.0.0.1"),
    PLUMBLINE_URL: optionalUrl.optional(),
    NEXTAUTH_SECRET: secret,
    PLUMBLINE_SECRET: secret,
    PLUMBLINE_QUOTAS: quotas.prefault(""),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "has to be an address such as smtp://user:password@mail:587" })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^(?:[^<>\r\n]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, "has to be like Plumbline <reviews@example.org>")
      .optional(),
    PLUMBLINE_KEY_RATE: z.coerce.number().int().min(1).max(1_000_000).default(300),
    PLUMBLINE_WEBHOOKS_PRIVATE: z.literal("allow", { error: 'is "allow" or left out' }).optional(),
    LOG_LEVEL: z.enum(logLevels, { error: `has to be one of ${logLevels.join(", ")}` }).default("info"),
  })
  .superRefine((env, ctx) => {
    if (env.SMTP_URL === undefined || env.MAIL_FROM !== undefined) return
    ctx.addIssue({ code: "custom", path: ["MAIL_FROM"], message: "is missing: SMTP_URL needs a sender" })
  })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    /** Absolute path of the data folder. */
    dataFolder: resolve(env.PLUMBLINE_DATA),
    port: env.PORT,
    host: env.HOST,
    /** How browsers reach us, without a slash at the end. */
    url: (env.PLUMBLINE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
    sessionSecret: env.NEXTAUTH_SECRET,
    /** Encrypts what has to be stored in a readable way, such as access keys. */
    instanceSecret: env.PLUMBLINE_SECRET,
    quotas: env.PLUMBLINE_QUOTAS,
    /** Requests that one access key may make in a second. */
    keyRate: env.PLUMBLINE_KEY_RATE,
    /** How mail leaves; null: it does not, and everything stays in the app. */
    mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    /** Whether webhooks may reach addresses inside private networks, and without https. */
    webhooksPrivate: env.PLUMBLINE_WEBHOOKS_PRIVATE === "allow",
    logLevel: env.LOG_LEVEL,
  }))

export type Settings = z.output<typeof settingsSchema>

/** Reads the settings out of environment variables; throws one sentence that names every wrong one. */
export function parseSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const parsed = settingsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`)
  throw new Error(`The settings are not right: ${problems.join("; ")}.`)
}

let parsed: Settings | undefined

/** The settings of this process, parsed once. */
export function settings(): Settings {
  parsed ??= parseSettings(process.env)
  return parsed
}
