import { z } from "zod"

/** E-mail addresses are compared in lower case everywhere, so they are only ever stored that way. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "has at most 254 characters")
  .pipe(z.email("has to be an e-mail address such as ada@example.org"))

/** Length is what makes a password hard to guess; rules about signs and digits only make it hard to remember. */
export const password = z.string().min(12, "needs at least 12 characters").max(200, "has at most 200 characters")

/** A password that is compared, not chosen. */
export const givenPassword = z.string().min(1, "is missing").max(200, "has at most 200 characters")

export const personName = z.string().trim().min(1, "is missing").max(100, "has at most 100 characters")
export const workspaceName = z.string().trim().min(1, "is missing").max(100, "has at most 100 characters")

/** The secret in a one-time link. */
export const linkToken = z.string().min(1, "is missing").max(200)

export const firstOwnerInput = z.object({ token: linkToken, email, name: personName, password, workspaceName })
export type FirstOwnerInput = z.infer<typeof firstOwnerInput>

export const renameMeInput = z.object({ name: personName })
export type RenameMeInput = z.infer<typeof renameMeInput>

export const changePasswordInput = z.object({ currentPassword: givenPassword, newPassword: password })
export type ChangePasswordInput = z.infer<typeof changePasswordInput>

export const signInInput = z.object({ email, password: givenPassword })
