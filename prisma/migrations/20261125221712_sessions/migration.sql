-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "workloadId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "scheduledFor" TIMESTAMPTZ(3),
    "template" TEXT NOT NULL DEFAULT '',
    "code" TEXT NOT NULL,
    "agenda" JSONB NOT NULL DEFAULT '[]',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "facilitatorId" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'scheduled',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionPerson" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "userId" TEXT,
    "guestLinkId" TEXT,
    "tokenHash" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "roles" TEXT[],
    "businessRole" TEXT NOT NULL DEFAULT '',
    "seenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionEvent" (
    "sessionId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" TEXT,
    "commandId" TEXT,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "SessionEvent_pkey" PRIMARY KEY ("sessionId","sequence")
);

-- CreateTable
CREATE TABLE "SessionGuestLink" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionGuestLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PreAnswer" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "lensKey" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "confidence" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "evidenceUrl" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PreAnswer_pkey" PRIMARY KEY ("personId","lensKey","questionId")
);

-- CreateTable
CREATE TABLE "SessionMinutes" (
    "sessionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "changeNote" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,

    CONSTRAINT "SessionMinutes_pkey" PRIMARY KEY ("sessionId","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "Session_code_key" ON "Session"("code");

-- CreateIndex
CREATE INDEX "Session_workloadId_scheduledFor_idx" ON "Session"("workloadId", "scheduledFor");

-- CreateIndex
CREATE UNIQUE INDEX "SessionPerson_tokenHash_key" ON "SessionPerson"("tokenHash");

-- CreateIndex
CREATE INDEX "SessionPerson_guestLinkId_idx" ON "SessionPerson"("guestLinkId");

-- CreateIndex
CREATE INDEX "SessionPerson_userId_idx" ON "SessionPerson"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionPerson_sessionId_userId_key" ON "SessionPerson"("sessionId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionEvent_sessionId_commandId_key" ON "SessionEvent"("sessionId", "commandId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionGuestLink_tokenHash_key" ON "SessionGuestLink"("tokenHash");

-- CreateIndex
CREATE INDEX "SessionGuestLink_sessionId_idx" ON "SessionGuestLink"("sessionId");

-- CreateIndex
CREATE INDEX "PreAnswer_sessionId_idx" ON "PreAnswer"("sessionId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_workloadId_fkey" FOREIGN KEY ("workloadId") REFERENCES "Workload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPerson" ADD CONSTRAINT "SessionPerson_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPerson" ADD CONSTRAINT "SessionPerson_guestLinkId_fkey" FOREIGN KEY ("guestLinkId") REFERENCES "SessionGuestLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionEvent" ADD CONSTRAINT "SessionEvent_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionGuestLink" ADD CONSTRAINT "SessionGuestLink_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreAnswer" ADD CONSTRAINT "PreAnswer_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreAnswer" ADD CONSTRAINT "PreAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "SessionPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionMinutes" ADD CONSTRAINT "SessionMinutes_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
