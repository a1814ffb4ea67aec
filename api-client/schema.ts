// Generated from openapi.json by `node tools/generate.ts client`. Do not edit.

export interface paths {
    "/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agency of whoever asks
         * @description Needs: `agency.read`.
         */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits name, time zone, bundles, login times, tolerance of counts, whether cash needs a till, or accent colour
         * @description Needs: `agency.write`.
         */
        patch: operations["updateAgency"];
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agency’s API keys, newest first
         * @description Needs: `logins.read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Makes an API key that acts as a person; its secret is shown once
         * @description Needs: `keys.write`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an API key, at once and for good
         * @description Needs: `keys.write`.
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first: who did what, when, from where, before and after
         * @description Needs: `audit.read`.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who one is, where, and what one may do
         * @description Needs: `signed_in`.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes one’s own language and density of the screen
         * @description Needs: `signed_in`.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes one’s own password, and ends all other logins
         * @description Needs: `signed_in`.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offers a secret for an authenticator app; it counts once it is confirmed
         * @description Needs: `signed_in`.
         */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns one’s second factor on with a first code; shows the recovery codes, this once
         * @description Needs: `signed_in`.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives new recovery codes; the old ones are worth nothing from then on
         * @description Needs: `signed_in`.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/second-factor/turn-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns one’s second factor off
         * @description Needs: `signed_in`.
         */
        post: operations["turnOffSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a login; the answer sets its cookie
         * @description Whoever has a second factor is asked for a code: the answer is 202 then.
         *
         *     Needs: `anyone`.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The second step of a sign-in: a code of the second factor, or a recovery code
         * @description Needs: `anyone`.
         */
        post: operations["finishSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends this login, and with it one’s place in the session
         * @description Needs: `signed_in`.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The providers of an agency, by the name under which it signs in
         * @description It says which agencies sign in here under which name, and nothing of anybody.
         *
         *     Needs: `anyone`.
         */
        get: operations["lookUpSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/single-sign-on/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a provider sends the browser back to; leads to the page that was asked for
         * @description What went wrong is said at the sign-in page, as `?problem=` and a code.
         *
         *     Needs: `anyone`.
         */
        get: operations["finishSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/single-sign-on/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a sign-in with a provider; the browser goes to the address in the answer
         * @description Needs: `anyone`.
         */
        post: operations["startSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lines of bank statements, newest first, open ones with the deposits that they may be
         * @description Needs: `deposits.read`.
         */
        get: operations["listBankLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bank statements that were taken in, newest first
         * @description Needs: `deposits.read`.
         */
        get: operations["listBankStatements"];
        put?: never;
        /**
         * Takes a bank statement in: BAI2 or CSV (B-2)
         * @description A form with the parts `file`, `accountId` and, where it has to be said, `format` (bai2 or csv) and `mapping`: JSON that names the columns of a CSV file, `date`, `amount` or `credit` and `debit`, `reference`, `description`, and `dateOrder` (mdy or dmy). It is taken in whole or not at all: `errors` names each line that cannot be read and each control count or total that does not agree. The same file is recognised.
         *
         *     Needs: `deposits.bank`.
         */
        post: operations["takeBankStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One bank statement; its lines are under /bank-lines
         * @description Needs: `deposits.read`.
         */
        get: operations["getBankStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-statements/{id}/lines/{line}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says which deposit a line is; a sealed one is banked by that (B-2)
         * @description Needs: `deposits.bank`.
         */
        post: operations["matchBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-statements/{id}/lines/{line}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back what was said of a line; a deposit that it banked is sealed again
         * @description Needs: `deposits.bank`.
         */
        post: operations["reopenBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-statements/{id}/lines/{line}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a line is no deposit, and why
         * @description Needs: `deposits.bank`.
         */
        post: operations["setBankLineAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches, newest first
         * @description Needs: `batches.read`.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * Opens a batch with its control count and control total
         * @description A batch has 500 lines at most: it is posted as one unit of work.
         *
         *     Needs: `batches.write`.
         */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One batch with its lines
         * @description Of an open batch each line has what is due now, what of it would become account balance (`surplus`), and why it could not be posted (`faults`); of a posted one the receipt.
         *
         *     Needs: `batches.read`.
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects source and control figures of an open batch
         * @description Needs: `batches.write`.
         */
        patch: operations["updateBatch"];
        trace?: never;
    };
    "/batches/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an open batch up: it is kept, and never posted
         * @description Needs: `batches.write`.
         */
        post: operations["discardBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Saves the lines of an open batch, half typed ones too
         * @description All lines, in their order, in place of those that were there. What a line lacks is refused when the batch is posted, not here; `faults` of `GET /batches/{id}` tell of it before. It is saved often, so the answer leaves the lines out.
         *
         *     Needs: `batches.write`.
         */
        put: operations["saveBatchLines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posts a batch whole into the current session
         * @description Each line becomes a payment with a receipt of its own, all of them or none: only when count and total agree with the control figures, and when every line can be posted. What is more than the due has to be confirmed. `If-Match` says which version of the batch was seen; without it, it is the one that is there.
         *
         *     Needs: `batches.post`.
         */
        post: operations["postBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Batch Payment Report as CSV
         * @description Of a posted batch, without Transaction IDs. A cell that a spreadsheet would run as a formula begins with an apostrophe.
         *
         *     Needs: `batches.read`.
         */
        get: operations["downloadBatchCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batches/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Batch Payment Report as an accessible PDF
         * @description Of a posted batch, without Transaction IDs.
         *
         *     Needs: `batches.read`.
         */
        get: operations["downloadBatchPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The branches of the agency, by name
         * @description Needs: `agency.read`.
         */
        get: operations["listBranches"];
        put?: never;
        /**
         * Adds a branch
         * @description Needs: `agency.write`.
         */
        post: operations["createBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits name or address of a branch
         * @description Needs: `agency.write`.
         */
        patch: operations["updateBranch"];
        trace?: never;
    };
    "/branches/{id}/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The business date of a branch, and what stands in the way of ending its day
         * @description The list is the one that settling and processing go by.
         *
         *     Needs: `days.read`.
         */
        get: operations["getBusinessDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches/{id}/day/{date}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cash summary of a processed day, as it was frozen
         * @description What lay in the tills of others needs `positions.read`.
         *
         *     Needs: `days.read`.
         */
        get: operations["getDaySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches/{id}/day/{date}/summary.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cash summary of a processed day as an accessible PDF
         * @description Needs: `days.read`.
         */
        get: operations["downloadDaySummaryPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches/{id}/day/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens the business day of a branch, which initialises all of its tills
         * @description Needs: `days.run`.
         */
        post: operations["openBusinessDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches/{id}/day/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Processes a settled day: writes its cash summary and ends the date
         * @description What happens afterwards counts for the next date.
         *
         *     Needs: `days.run`.
         */
        post: operations["processBusinessDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches/{id}/day/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settles the day: every assigned till is Settled, and no session of the branch Open
         * @description Needs: `days.run`.
         */
        post: operations["settleBusinessDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branches/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The business days of a branch, newest first
         * @description Needs: `days.read`.
         */
        get: operations["listBusinessDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Citations by the beginning of their number, plate or payer
         * @description Needs: `citations.read`.
         */
        get: operations["listCitations"];
        put?: never;
        /**
         * Enters one citation
         * @description Needs: `citations.write`.
         */
        post: operations["createCitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One citation with its lines, its payments and what became of them
         * @description Needs: `citations.read`.
         */
        get: operations["getCitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/{number}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charges a later fee, or a fine
         * @description Needs: `citations.write`.
         */
        post: operations["addCitationLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/{number}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records money that was given back outside cashiering, in no session
         * @description Account balance is given back first, then what was applied. What is due stays as it is.
         *
         *     Needs: `refunds.write`.
         */
        post: operations["recordRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/{number}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverses a transaction of a citation into the current session of whoever asks
         * @description Needs: `transactions.reverse`.
         */
        post: operations["reverseFromCitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/{number}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfers account balance of a citation to what is due on another
         * @description Two transactions in the current session, plus on the one and minus on the other, together zero. Never more than the account balance, nor more than the due.
         *
         *     Needs: `payments.take`.
         */
        post: operations["transferBalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, newest first
         * @description Needs: `citations.read`.
         */
        get: operations["listCitationImports"];
        put?: never;
        /**
         * Takes a file of citations in; its bad lines are reported, the good ones taken
         * @description A form with the parts `file`, `mapping` (JSON) and, if nothing is to be taken yet, `dryRun` = true.
         *
         *     Needs: `citations.import`.
         */
        post: operations["createCitationImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import and how far it is
         * @description Needs: `citations.read`.
         */
        get: operations["getCitationImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops an import; what was taken in stays
         * @description Needs: `citations.import`.
         */
        post: operations["cancelCitationImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why lines were not taken in, in the order of the file; of the first 10,000 such lines
         * @description Needs: `citations.read`.
         */
        get: operations["listCitationImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file holds and how it could be read; its first megabyte is enough
         * @description A form with one part, the file. `unused` names columns that no field takes in.
         *
         *     Needs: `citations.import`.
         */
        post: operations["previewCitationImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/citations/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The citations of these numbers, or all on which something is due for one plate
         * @description For bulk payments. Numbers are parted by commas and answered in the order in which they were given, each once, the first 200; `missing` are those that there are not. A plate is matched whole. `hasMore` says that 200 were not all.
         *
         *     Needs: `citations.read`.
         */
        get: operations["lookUpCitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A day at a glance: takings by hour, drawer and method, and unclosed sessions (V-7)
         * @description The day is the agency’s, today unless another is named. `hours` has every hour that its clocks show that day: 24, or 23 or 25 when they are changed. `unclosed` is as of now, whatever the day: sessions that are Open and that are In Review, of each how many, and the newest twenty. `differing` are those of them whose count waits for a reason or for the approval of another person.
         *
         *     Needs: `reports.read`.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposit-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All deposit accounts by name; one page holds them all (B-1)
         * @description Needs: `deposits.read`.
         */
        get: operations["listDepositAccounts"];
        put?: never;
        /**
         * Adds a bank account that money is deposited in (B-1)
         * @description Needs: `deposits.accounts`.
         */
        post: operations["createDepositAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposit-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a deposit account, or puts it out of use
         * @description Needs: `deposits.accounts`.
         */
        patch: operations["updateDepositAccount"];
        trace?: never;
    };
    "/deposit-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which money goes to which account (B-1)
         * @description A null is any drawer, method or kind. The most specific source wins: one that names the drawer before one that names the method, before one that names the kind. `over_short` is what counts of sessions differed by.
         *
         *     Needs: `deposits.read`.
         */
        get: operations["listDepositSources"];
        /**
         * Says anew which money goes to which account; all of it at once (B-1)
         * @description A null is any drawer, method or kind. The most specific source wins: one that names the drawer before one that names the method, before one that names the kind. `over_short` is what counts of sessions differed by.
         *
         *     Needs: `deposits.accounts`.
         */
        put: operations["setDepositSources"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deposits, newest first
         * @description Needs: `deposits.read`.
         */
        get: operations["listDeposits"];
        put?: never;
        /**
         * Prepares a deposit of the undeposited money of an account (B-2)
         * @description All that is undeposited for the account, or of the sessions that are named, each whole. The cash is counted into the bag by denomination and must be what the sessions brought in. Forms and methods that come to less than nothing carry to a later deposit.
         *
         *     Needs: `deposits.write`.
         */
        post: operations["prepareDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One deposit with its cash, its checks and its sessions
         * @description Needs: `deposits.read`.
         */
        get: operations["getDeposit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that the bank has a sealed deposit, and its reference
         * @description Needs: `deposits.bank`.
         */
        post: operations["bankDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a prepared deposit up; its money can go into another one
         * @description Needs: `deposits.write`.
         */
        post: operations["cancelDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seals a deposit that somebody else prepared (B-2)
         * @description Where tills are kept it says where the cash lay: in bags that were accepted (`transferIds`), and in a till of one’s own for the rest.
         *
         *     Needs: `deposits.seal`.
         */
        post: operations["sealDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/slip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deposit slip: cash by denomination, each check, the total; an accessible PDF
         * @description Needs: `deposits.read`.
         */
        get: operations["downloadDepositSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/undeposited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money of closed sessions that is in no deposit, by account (B-2)
         * @description Whole sessions by method and kind, oldest first; `overdue` has been lying for more than 24 hours since its session closed. What comes to less than nothing carries until there is more.
         *
         *     Needs: `deposits.read`.
         */
        get: operations["getUndeposited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drawers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The drawers of the agency by name, deactivated ones too
         * @description Needs: `drawers.read`.
         */
        get: operations["listDrawers"];
        put?: never;
        /**
         * Adds a drawer, Active
         * @description Needs: `drawers.write`.
         */
        post: operations["createDrawer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drawers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One drawer
         * @description Needs: `drawers.read`.
         */
        get: operations["getDrawer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits name, description or type of a drawer; nothing else can be edited
         * @description Needs: `drawers.write`.
         */
        patch: operations["updateDrawer"];
        trace?: never;
    };
    "/drawers/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivates a drawer: no session starts in it from now on
         * @description Needs: `drawers.write`.
         */
        post: operations["deactivateDrawer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drawers/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a deactivated drawer Active again
         * @description Needs: `drawers.reactivate`.
         */
        post: operations["reactivateDrawer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server alive?
         * @description Needs: `anyone`.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of payments, newest first
         * @description Needs: `intake.read`.
         */
        get: operations["listIntakeImports"];
        put?: never;
        /**
         * Takes a file of payments: valid items are posted, the others go to repair
         * @description A form with the parts `file`, `sourceId` and, if wanted, `layout` (JSON; remembered when the file is taken), `controlCount` and `controlTotal` (minor units) as the slip says them, and `bytes`, the size of the file where it was chosen. The whole file is looked at first: if its form, its counts or its totals are wrong, nothing of it is taken. A dry run shows what would happen, takes nothing and is not remembered. While the drawer has no open session the import is held once it was looked at, and goes on by itself when there is one.
         *
         *     Needs: `intake.write`.
         */
        post: operations["createIntakeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file of payments: how far it is, its figures, or why it failed
         * @description Posted, repair and known items together are the items that were read; when it is done, those of the file. A held import waits for an open session in the drawer of its source.
         *
         *     Needs: `intake.read`.
         */
        get: operations["getIntakeImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a file of payments; what was taken stays
         * @description Sent again, the file goes on behind what was taken: those items are known by then.
         *
         *     Needs: `intake.write`.
         */
        post: operations["cancelIntakeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/imports/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would become of the items of a dry run, in the order of its file
         * @description Without an outcome: those that would go to repair, with their reasons, the first 10,000. Of those that would be posted, and of known ones, the first 1,000 are kept.
         *
         *     Needs: `intake.read`.
         */
        get: operations["listIntakeFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/imports/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the items of a file, in its order
         * @description Without an outcome: those that were taken, posted or not. Known ones were taken from an earlier file (`takenBy`), and are shown as they were taken then, on their line in this one; with `any` they stand among the others.
         *
         *     Needs: `intake.read`.
         */
        get: operations["listIntakeItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/imports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back a file that was misread, of which nothing is posted
         * @description Its items leave repair, never to be posted, and the same file and the same items can be taken in again. Refused when a payment of it was posted, when one of its items is final or in somebody’s list, or when a later import passed over items because they are here.
         *
         *     Needs: `intake.write`.
         */
        post: operations["withdrawIntakeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file of payments holds and how it could be read; its first megabyte is enough
         * @description A form with the file and, where one is chosen, `sourceId` and `layout`. `remembered` says that the layout is the one that the source keeps; `records` how many of each type a lockbox file begins with; `read` what the first items are read as by the layout, which is the suggested one unless it is sent, and what cannot be read by it.
         *
         *     Needs: `intake.write`.
         */
        post: operations["previewIntakeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By which file and line a payment came; none if it came otherwise
         * @description Needs: `intake.read`.
         */
        get: operations["listIntakeOrigins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where files of payments come from, by name
         * @description Needs: `intake.read`.
         */
        get: operations["listIntakeSources"];
        put?: never;
        /**
         * Sets up a bank, a mail house or an authority that sends files of payments
         * @description The layout may be left out: of a CSV the first import says it, and of a lockbox the positions are those that most banks use.
         *
         *     Needs: `intake.sources`.
         */
        post: operations["createIntakeSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One source, with the session that is open in its drawer
         * @description Needs: `intake.read`.
         */
        get: operations["getIntakeSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes where the money of a source goes and how its files are read
         * @description The format stays. A source that is not active takes no more files.
         *
         *     Needs: `intake.sources`.
         */
        patch: operations["updateIntakeSource"];
        trace?: never;
    };
    "/journal-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Journal exports, newest first
         * @description Needs: `accounting.read`.
         */
        get: operations["listJournalExports"];
        put?: never;
        /**
         * Exports closed sessions as balanced journal lines, each once, with a number (B-4)
         * @description All that ended until `through` and is not exported, 2,000 at most. Numbers have no gaps. What is mapped to nothing stands in suspense.
         *
         *     Needs: `accounting.export`.
         */
        post: operations["createJournalExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One journal export with its totals by account
         * @description Needs: `accounting.read`.
         */
        get: operations["getJournalExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-exports/{id}/lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The journal lines of an export as CSV
         * @description As they were exported, whatever is mapped since. A cell that a spreadsheet would run as a formula begins with an apostrophe.
         *
         *     Needs: `accounting.read`.
         */
        get: operations["downloadJournalExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-exports/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the next journal export would hold, by account (B-4)
         * @description Needs: `accounting.read`.
         */
        get: operations["previewJournalExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All accounts of the general ledger by code; one page holds them all (B-4)
         * @description Needs: `accounting.read`.
         */
        get: operations["listLedgerAccounts"];
        put?: never;
        /**
         * Adds an account of the general ledger
         * @description Needs: `accounting.write`.
         */
        post: operations["createLedgerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger-accounts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits an account of the general ledger, or puts it out of use
         * @description Needs: `accounting.write`.
         */
        patch: operations["updateLedgerAccount"];
        trace?: never;
    };
    "/ledger-mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes to which account of the general ledger (B-4)
         * @description Needs: `accounting.read`.
         */
        get: operations["getLedgerMapping"];
        /**
         * Says anew what goes to which account; all of it at once (B-4)
         * @description `funds` by payment method, `receivable` by kind (citation, permit_order), `account_balance`, `over_short`, `rounding` and `paid` (in and out of tills) as a whole; an empty detail is all that has none of its own. What is mapped to nothing stands in suspense.
         *
         *     Needs: `accounting.write`.
         */
        put: operations["setLedgerMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it happens
         * @description Server-sent events. Each says what changed, not how: read anew what you show.
         *
         *     - `hello`: the stream is open; what changed before it was not told
         *     - `session` `{id}`: figures, people or status of a session
         *     - `me` `{}`: your own current session or login
         *     - `drawers` `{}`: a drawer was added or changed
         *     - `citation` `{number}`, `import` `{id}`
         *     - `mail` `{id}`: a mail came further
         *     - `till` `{id}`: cash, papers, holder or state of a till
         *     - `business_day` `{branchId}`: a day of the branch was opened, settled or processed
         *     - `resync` `{}`: events may have been missed; read everything anew
         *
         *     The stream ends with the login or the API key, and follows its permissions, within 15 seconds. A client that does not read is dropped; connect again.
         *
         *     Needs: `signed_in`.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Logins, newest first: one’s own, or everybody’s with `logins.read`
         * @description Needs: `signed_in`.
         */
        get: operations["listLogins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logins/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a login: one’s own, or anybody’s with `logins.revoke`
         * @description Needs: `signed_in`.
         */
        post: operations["revokeLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mail that goes out, newest first
         * @description Needs: `outbox.read`.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail and what became of it: one’s own, or any with the permission outbox.read
         * @description Needs: `signed_in`.
         */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{id}/files/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An attachment, as it was or will be sent
         * @description Needs: `signed_in`.
         */
        get: operations["getMailFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a mail that failed once more: one’s own, or any with the permission outbox.send
         * @description Needs: `signed_in`.
         */
        post: operations["sendMailAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paid-in-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was paid in and out beside payments, newest first
         * @description Needs: `tills.read`.
         */
        get: operations["listPaidInOut"];
        put?: never;
        /**
         * Asks that cash from outside comes into one’s till, or goes out of it
         * @description Nothing moves before somebody else approves it. `float` is what a till or a vault starts with, as the bank or the treasury hands it out or takes it back.
         *
         *     Needs: `tills.use`.
         */
        post: operations["requestPaidInOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paid-in-out/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves that cash is paid in or out, which moves it
         * @description Needs: `tills.adjust`.
         */
        post: operations["approvePaidInOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paid-in-out/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines that cash is paid in or out
         * @description Needs: `tills.adjust`.
         */
        post: operations["declinePaidInOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All payment methods in the order in which they are offered; one page holds them all
         * @description Needs: `agency.read`.
         */
        get: operations["listPaymentMethods"];
        put?: never;
        /**
         * Adds a payment method; without a code it gets one from its name
         * @description Needs: `methods.write`.
         */
        post: operations["createPaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a payment method, or offers it no longer
         * @description Needs: `methods.write`.
         */
        patch: operations["updatePaymentMethod"];
        trace?: never;
    };
    "/payment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payment plans: what is overdue for longest first, what is over last
         * @description Payer and citation are looked for by their beginning; `q` is any of them.
         *
         *     Needs: `plans.read`.
         */
        get: operations["listPaymentPlans"];
        put?: never;
        /**
         * Puts citations of a payer on a plan of instalments
         * @description The plan covers what is due on each citation, in the order given, and the enrolment fee of its template, which is charged on the first.
         *
         *     Needs: `plans.write`.
         */
        post: operations["createPaymentPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One plan with its instalments, its citations and what was paid on it
         * @description Needs: `plans.read`.
         */
        get: operations["getPaymentPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-plans/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a plan: what is left is due on its citations at once
         * @description Needs: `plans.cancel`.
         */
        post: operations["cancelPaymentPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-plans/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a payment for a plan into the current session, oldest instalment first
         * @description One transaction for each citation and tender that it touches. Never more than is left of the plan.
         *
         *     Needs: `payments.take`.
         */
        post: operations["payPaymentPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-plans/{id}/plan.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plan on paper, for the payer: by when how much, for which citations
         * @description An accessible PDF in the language of whoever asks, as the plan stands now.
         *
         *     Needs: `plans.read`.
         */
        get: operations["downloadPaymentPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a plan would be, with its instalments; nothing is written
         * @description Needs: `plans.write`.
         */
        post: operations["previewPaymentPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a payment into the current session: one or more tenders for what is due
         * @description Needs: `payments.take`.
         */
        post: operations["takePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One payment with all that its receipt shows
         * @description Needs: `payments.read`.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of a payment as PDF, which counts as a printing
         * @description On letter paper, or for a roll 80 mm wide. Each download counts as a printing: the first is the original, each further one says that it is a reprint, which, when and by whom, and stands in the audit log. In the language of whoever asks, or in the one asked for.
         *
         *     Needs: `receipts.give`.
         */
        get: operations["downloadReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/receipt/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the receipt by e-mail, with the PDF attached
         * @description It is put into the outbox together with the answer, and sent from there. What the receipt says is settled now. It counts as a printing.
         *
         *     Needs: `receipts.give`.
         */
        post: operations["mailReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/receipt/printings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each time that the receipt was printed or sent, the original first
         * @description Needs: `payments.read`.
         */
        get: operations["listReceiptPrintings"];
        put?: never;
        /**
         * Counts a printing from the browser, and answers what the paper has to say of it
         * @description Needs: `receipts.give`.
         */
        post: operations["printReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverses all that stands of a payment, or nothing, into the current session
         * @description Needs: `transactions.reverse`.
         */
        post: operations["reversePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/by-key/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the payment that was sent with this Idempotency-Key
         * @description For an answer that was lost: it is given again, or 404 says that nothing was taken.
         *
         *     Needs: `payments.read`.
         */
        get: operations["getPaymentByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every operation with the permission that it needs
         * @description Needs: `signed_in`.
         */
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permit-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Permit orders by their ID, by card tail and by when they were placed, newest first
         * @description Needs: `permits.read`.
         */
        get: operations["listPermitOrders"];
        put?: never;
        /**
         * Orders one or more permits, and takes what they cost into the current session
         * @description All at once or not at all. Without tenders it stays unpaid, and is paid by `POST /payments`.
         *
         *     Needs: `permits.sell`.
         */
        post: operations["placePermitOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permit-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order: what was charged, how it was paid and given back, and the permits
         * @description Needs: `permits.read`.
         */
        get: operations["getPermitOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permit-orders/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives back of one tender, all that is left of it unless an amount is named
         * @description What is refunded is not due again; what is reversed is. The tender is named by its transaction.
         *
         *     Needs: `permits.refund`.
         */
        post: operations["adjustPermitPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permit-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels an order on which nothing is held: its permits can be ordered again
         * @description No money moves, and the permits keep their status.
         *
         *     Needs: `permits.sell`.
         */
        post: operations["cancelPermitOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permit-orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives back all that is left of an order, without its service fees
         * @description One negative transaction a tender, in the current session, which is Open or In Review. The permits keep their status.
         *
         *     Needs: `permits.refund`.
         */
        post: operations["refundPermitOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permit-orders/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The permit orders of these IDs, or all that can be paid for a permit or its holder
         * @description For paying. IDs are parted by commas and answered in the order in which they were given, each once, the first 200; `missing` are those that there are not. `q` is the beginning of a permit’s number, holder or plate. `hasMore` says that 200 were not all.
         *
         *     Needs: `permits.read`.
         */
        get: operations["lookUpPermitOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Permits by the beginning of their number, holder or plate
         * @description Needs: `permits.read`.
         */
        get: operations["listPermits"];
        put?: never;
        /**
         * Records a permit: pending, unless another status is given
         * @description Needs: `permits.write`.
         */
        post: operations["createPermit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permits/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One permit with the orders that it was in
         * @description Needs: `permits.read`.
         */
        get: operations["getPermit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the status of a permit; nothing else of it can be edited
         * @description Needs: `permits.write`.
         */
        patch: operations["updatePermit"];
        trace?: never;
    };
    "/plan-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All plan templates by name; one page holds them all
         * @description Needs: `plans.read`.
         */
        get: operations["listPlanTemplates"];
        put?: never;
        /**
         * Adds a plan template
         * @description Late fees are `charged` as ever, `held` back while a plan is active, or `waived` as long as it lasts.
         *
         *     Needs: `plans.templates`.
         */
        post: operations["createPlanTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a plan template, or offers it no longer; plans keep the rules that they have
         * @description Needs: `plans.templates`.
         */
        patch: operations["updatePlanTemplate"];
        trace?: never;
    };
    "/proof/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recomputes the hash chain of every session, or of one, and names the first broken link
         * @description Needs: `proof.read`.
         */
        get: operations["proveChains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proof/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Derives all figures anew from the postings and names each that differs
         * @description Needs: `proof.read`.
         */
        get: operations["proveTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the database reachable, and up to date?
         * @description Needs: `anyone`.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Closed sessions, newest first: what is deposited, banked, matched and exported
         * @description By the days on which sessions ended, both included. `open` leaves out what is `done`: all of it banked, matched without a difference, and exported.
         *
         *     Needs: `accounting.read`.
         */
        get: operations["listReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/configurations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Priority control configurations, by name
         * @description An agency that has none gets one, active: oldest first, everybody.
         *
         *     Needs: `repair.read`.
         */
        get: operations["listRepairConfigurations"];
        put?: never;
        /**
         * Adds a configuration, which is not active
         * @description Needs: `repair.configure`.
         */
        post: operations["createRepairConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/configurations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One configuration
         * @description Needs: `repair.read`.
         */
        get: operations["getRepairConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a configuration
         * @description To change the criteria of the active one counts as a deactivation and an activation: all locks are released and pending items are new again.
         *
         *     Needs: `repair.configure`.
         */
        patch: operations["updateRepairConfiguration"];
        trace?: never;
    };
    "/repair/configurations/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a configuration the active one
         * @description The one that was active is deactivated with all its consequences. What is still pending is new again.
         *
         *     Needs: `repair.configure`.
         */
        post: operations["activateRepairConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/configurations/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops everything: all locks are released, all pending items are new again
         * @description Needs: `repair.configure`.
         */
        post: operations["deactivateRepairConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/configurations/{id}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each criterion would take, and what switching would release now
         * @description Needs: `repair.read`.
         */
        get: operations["getRepairConfigurationEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/deferred": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deferred items that nobody has, the longest deferred first
         * @description Needs: `repair.read`.
         */
        get: operations["listDeferredRepairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get more items: locks new ones for whoever asks
         * @description So many, or as many as the agency has set, in the order of the active configuration. No item is ever in two lists. Fewer, or none, when no more are there. The answer says which they are; `GET /repair/mine` shows them.
         *
         *     Needs: `repair.work`.
         */
        post: operations["fetchRepairItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/final": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finalised items, newest first
         * @description `citation` is one as it arrived, or one that it was repaired to.
         *
         *     Needs: `repair.read`.
         */
        get: operations["listFinalRepairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finalise all: makes every pending item of whoever asks final
         * @description This cannot be undone. Money is posted into the open session of the item’s drawer, or waits until there is one. The answer is the list as it is then.
         *
         *     Needs: `repair.work`.
         */
        post: operations["finaliseRepairs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One item with what arrived and what became of it
         * @description Needs: `repair.read`.
         */
        get: operations["getRepairItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/items/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the item may be for, the likeliest first, and what it may repeat
         * @description Needs: `repair.read`.
         */
        get: operations["listRepairCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/items/{id}/disposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Repairs, rejects or defers an item
         * @description The item is then pending, on top of your list: nothing is posted. A repair has items, method and reference, and is refused if it could not be posted now; all that arrived has to go somewhere. A rejection has a reason, and the money goes to the unidentified money; where the amount could not be read, `amount` says what arrived, and without it no money did. To defer needs a note. When the list overflows its oldest is finalised. Whoever does not hold the item any more is told why; what was sent is kept, and offered as `draft` if they get it again.
         *
         *     Needs: `repair.work`.
         */
        post: operations["disposeRepairItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/items/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a lock away, whoever has it: the item is new again
         * @description Needs: `repair.supervise`.
         */
        post: operations["releaseRepairLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/items/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one item of the deferred list
         * @description Needs: `repair.work`.
         */
        post: operations["takeRepairItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All locks of everybody, the oldest first
         * @description Needs: `repair.read`.
         */
        get: operations["listRepairLocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What whoever asks has locked and pending, and what they lost
         * @description `lockedUntil` of each item and `serverNow` are of the database’s clock: count down from their difference.
         *
         *     Needs: `repair.read`.
         */
        get: operations["getRepairWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in repair by reason, age and source, who has what, and who did how much
         * @description Needs: `repair.read`.
         */
        get: operations["getRepairOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redo: takes the newest pending item back to be changed
         * @description Its disposition is the `draft` of the answer. The lock time begins anew.
         *
         *     Needs: `repair.work`.
         */
        post: operations["redoRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes all locks of a person away; what they have pending stays
         * @description Needs: `repair.supervise`.
         */
        post: operations["releaseRepairLocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long a lock holds, how much may be pending, how many are fetched
         * @description Needs: `repair.read`.
         */
        get: operations["getRepairSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes them; it holds at once, for what is locked too
         * @description Needs: `repair.configure`.
         */
        patch: operations["updateRepairSettings"];
        trace?: never;
    };
    "/repair/settings/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What another lock time would release and finalise at this moment
         * @description Needs: `repair.read`.
         */
        get: operations["getRepairSettingsEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repair/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finalised items whose money waits for a session of their drawer
         * @description Needs: `repair.read`.
         */
        get: operations["listWaitingRepairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/over-and-short": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What counts came to, newest first
         * @description The newest count of each session, and each earlier one that another person had to look at: what was made to agree by counting again stays in sight. `standing` is false of those that another count has taken the place of; sums leave them out.
         *
         *     Needs: `reports.read`.
         */
        get: operations["listOverAndShort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/over-and-short.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts with their differences as CSV, all of them (S-15)
         * @description Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["downloadOverAndShort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/over-and-short.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as an accessible PDF, up to 5,000 rows
         * @description Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["downloadOverAndShortPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/over-and-short/tills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was over or short in tills, and what was paid in and out (C-8, C-12)
         * @description Newest first, by business date. Amounts are in the till’s currency: positive into the till, negative out of it; a float is none of it. What cash was rounded by is part of the sums of sessions. Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["listBookedInTills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/over-and-short/tills.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV, all of it
         * @description Newest first, by business date. Amounts are in the till’s currency: positive into the till, negative out of it; a float is none of it. What cash was rounded by is part of the sums of sessions. Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["downloadBookedInTills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/realisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money of closed sessions that is really there, and that is not yet (B-3)
         * @description By the day on which sessions ended and by method, each with its delay as it is set now. Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `accounting.read`.
         */
        get: operations["getRealisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/realisation.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV
         * @description Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `accounting.read`.
         */
        get: operations["downloadRealisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reversals, refunds of permits and moves in a range of days: who, when, from, to, why
         * @description Oldest first. `transactionId` is what was put right; `correctionId` the negative transaction that does it, null of a move. A move changes no total: its amount is what it took from one session to the other. Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["listReversals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/reversals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV, all of it
         * @description Oldest first. `transactionId` is what was put right; `correctionId` the negative transaction that does it, null of a move. A move changes no total: its amount is what it took from one session to the other. Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["downloadReversals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/reversals.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as an accessible PDF, up to 5,000 rows
         * @description Oldest first. `transactionId` is what was put right; `correctionId` the negative transaction that does it, null of a move. A move changes no total: its amount is what it took from one session to the other. Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["downloadReversalsPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was taken in a range of days, divided by one or two of day, drawer, method, …
         * @description Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     A transaction belongs to the day on which it was posted, a reversal to that on which it was reversed; to the drawer and branch of the session in which it stands now, to the method that it has now, and to the person who took it. Until those sessions are closed that may change; `unclosedSessions` counts them. `net` is the signed sum of taken, reversed, refunded and transferred (balance transfers, in which no money comes or goes). `source` says what the money was for as far as the books do: payments on citations or orders whose lines are of several kinds are not divided, and what was paid beyond the due is account balance. By source, a transaction that is for two counts in both.
         *
         *     Needs: `reports.read`.
         */
        get: operations["getTakings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/takings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV
         * @description A line for each of the smallest parts, without totals. Amounts have the currency's decimals and a point. Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     Needs: `reports.read`.
         */
        get: operations["downloadTakings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/takings.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as an accessible PDF
         * @description Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.
         *
         *     A transaction belongs to the day on which it was posted, a reversal to that on which it was reversed; to the drawer and branch of the session in which it stands now, to the method that it has now, and to the person who took it. Until those sessions are closed that may change; `unclosedSessions` counts them. `net` is the signed sum of taken, reversed, refunded and transferred (balance transfers, in which no money comes or goes). `source` says what the money was for as far as the books do: payments on citations or orders whose lines are of several kinds are not divided, and what was paid beyond the due is account balance. By source, a transaction that is for two counts in both.
         *
         *     Needs: `reports.read`.
         */
        get: operations["downloadTakingsPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles of the agency, by name
         * @description Needs: `people.read`.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Adds a role of the agency’s own
         * @description Needs: `roles.write`.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a role; of built-in ones only whether they require a second factor
         * @description Needs: `roles.write`.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions, newest first: those of Active drawers unless asked for all
         * @description Needs: `sessions.read`.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Starts a session in a drawer and makes it the current one
         * @description Needs: `sessions.work`.
         */
        post: operations["startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session with its figures, and what its transactions can be filtered by
         * @description Needs: `sessions.read`.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands in the way of closing a session, each with the action that resolves it
         * @description The list is the one that closing goes by. Of a session that is counted blind, `expected` is null until the first count is given.
         *
         *     Needs: `sessions.read`.
         */
        get: operations["getClosing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands in what was counted in a session that is Open or In Review
         * @description Counted, expected and difference are frozen. An Open session goes into review with it. With `close` it is closed in the same unit of work, if nothing stands in the way; where a difference beyond the tolerance does, of this count or of the one before it, the count is kept all the same, and `status` and `obstacles` say what is left.
         *
         *     Needs: `counts.give`.
         */
        post: operations["giveCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/counts/{number}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves the difference of a count; nobody approves their own
         * @description Needs: `counts.approve`.
         */
        post: operations["approveCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/counts/{number}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the reason why a count, or the one before it, differs by more than the tolerance
         * @description Needs: `counts.give`.
         */
        post: operations["explainCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/counts/{number}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a count back, to be made again; nobody their own
         * @description Needs: `counts.approve`.
         */
        post: operations["sendCountBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hash chain of a session, from its first event on
         * @description Needs: `sessions.read`.
         */
        get: operations["listSessionEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an open session the current one
         * @description Needs: `sessions.work`.
         */
        post: operations["joinSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves a session; it stays open
         * @description Needs: `sessions.work`.
         */
        post: operations["leaveSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/move-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions that may receive a transaction from this one (T-9)
         * @description Needs: `sessions.read`.
         */
        get: operations["listMoveTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The transactions of a session as CSV (V-5)
         * @description As it is at this moment, oldest first, in UTF-8; the same filters as the list. Amounts have the currency's decimals and a point, times are the agency's. A cell that a spreadsheet would run as a formula begins with an apostrophe. It streams: a million transactions take no more memory than a thousand.
         *
         *     Needs: `sessions.read`.
         */
        get: operations["downloadSessionCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Drawer Session Report as an accessible PDF (PDF/UA-1), up to 5,000 rows
         * @description As it is at this moment, transactions oldest first; the same filters as the list. A longer one is refused at once, with the address of the CSV, which has no limit.
         *
         *     Needs: `sessions.read`.
         */
        get: operations["downloadSessionPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/report/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the Drawer Session Report as PDF or CSV to one’s own e-mail address (V-5)
         * @description It is put into the outbox together with the answer. The file is made from there, as the session stands then.
         *
         *     Needs: `reports.send`.
         */
        post: operations["mailSessionReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a session on: to In Review, or to Closed for ever
         * @description Needs: `sessions.status`.
         */
        post: operations["changeSessionStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The transactions of a session, newest first, and the sum of what the filter leaves
         * @description Needs: `sessions.read`.
         */
        get: operations["listSessionTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people of the agency find it to sign in, and who may use a password
         * @description Needs: `sign_on.read`.
         */
        get: operations["getSignOnSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes under which name the agency signs in, and who may use a password
         * @description Needs: `sign_on.write`.
         */
        patch: operations["updateSignOnSettings"];
        trace?: never;
    };
    "/single-sign-on/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agency’s OpenID providers, by name
         * @description Needs: `sign_on.read`.
         */
        get: operations["listSignOnProviders"];
        put?: never;
        /**
         * Adds an OpenID provider
         * @description Needs: `sign_on.write`.
         */
        post: operations["createSignOnProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/single-sign-on/providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One provider
         * @description Needs: `sign_on.read`.
         */
        get: operations["getSignOnProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a provider, or switches it off
         * @description Needs: `sign_on.write`.
         */
        patch: operations["updateSignOnProvider"];
        trace?: never;
    };
    "/single-sign-on/providers/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries all of a provider that can be tried without signing in there
         * @description Needs: `sign_on.write`.
         */
        post: operations["trySignOnProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/till-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transfers of cash, newest first; `status=in_transit` are on their way, `lying=true` bags that are in no deposit yet
         * @description Needs: `tills.read`.
         */
        get: operations["listTransfers"];
        put?: never;
        /**
         * Gives cash out of one’s till, to another till or into a bag (a drop)
         * @description It is in transit, in neither till, until somebody else accepts it.
         *
         *     Needs: `cash.transfer`.
         */
        post: operations["giveTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/till-transfers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts cash that another gave: into one’s till or, of a bag, as the second person
         * @description Needs: `cash.transfer`.
         */
        post: operations["acceptTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/till-transfers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Returns cash that is in transit to where it came from, with a reason
         * @description By whoever gave it, or should have accepted it.
         *
         *     Needs: `cash.transfer`.
         */
        post: operations["returnTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tills by number, with what whoever asks may see of them
         * @description Needs: `tills.read`.
         */
        get: operations["listTills"];
        put?: never;
        /**
         * Creates a till with its trays, bins, totals, bait bills and denominations
         * @description It is Available and Settled, with nothing in it.
         *
         *     Needs: `tills.write`.
         */
        post: operations["createTill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One till
         * @description Needs: `tills.read`.
         */
        get: operations["getTill"];
        put?: never;
        post?: never;
        /**
         * Deletes a till that is available, empty and done, with all that was created with it
         * @description What happened in it stays in the journal, with its number.
         *
         *     Needs: `tills.write`.
         */
        delete: operations["deleteTill"];
        options?: never;
        head?: never;
        /**
         * Edits the limits of a till, or whether it is counted blind
         * @description Needs: `tills.write`.
         */
        patch: operations["updateTill"];
        trace?: never;
    };
    "/tills/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a till to a person
         * @description Somebody who is signed in can use it from their next sign-in on, or when it is initialised.
         *
         *     Needs: `tills.assign`.
         */
        post: operations["assignTill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/{id}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins the next batch of papers in the bins of a till
         * @description Batches are numbered from 1 every business date.
         *
         *     Needs: `tills.use`.
         */
        post: operations["beginTillBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The counts of a till, newest first
         * @description Needs: `tills.read`.
         */
        get: operations["listTillCounts"];
        put?: never;
        /**
         * Hands in what was counted in a till: each tray by denomination, papers by bin
         * @description Where all of it agrees the till is Settled. Where it does not, somebody else books the difference. A bin that is left out was empty. Tills of others need `tills.adjust`.
         *
         *     Needs: `tills.use`.
         */
        post: operations["giveTillCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/{id}/counts/{number}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Books what a count is over or short, with a reason; then the till is Settled
         * @description By somebody who did not count, and only while nothing was moved since.
         *
         *     Needs: `tills.adjust`.
         */
        post: operations["bookTillDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/{id}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was moved into a till and out of it, newest first
         * @description Of one’s own till, or with `positions.read` of any, deleted ones too.
         *
         *     Needs: `tills.read`.
         */
        get: operations["listTillMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/{id}/unassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a till from its holder, once its last day is settled and processed
         * @description Needs: `tills.assign`.
         */
        post: operations["unassignTill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/initialise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Initialises now what a person holds in a branch
         * @description Once per till and business date; again it changes nothing. Tills of others need `tills.assign`.
         *
         *     Needs: `tills.use`.
         */
        post: operations["initialiseTills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tills/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tills that one holds oneself, on one page
         * @description Needs: `tills.read`.
         */
        get: operations["listMyTills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transaction
         * @description Needs: `sessions.read`.
         */
        get: operations["getTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits the payment method and the reference, and nothing else
         * @description Needs: `transactions.edit`.
         */
        patch: operations["editTransaction"];
        trace?: never;
    };
    "/transactions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a transaction, oldest first: posted, edited, moved, reversed
         * @description Needs: `sessions.read`.
         */
        get: operations["getTransactionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves a transaction to another session
         * @description Needs: `transactions.move`.
         */
        post: operations["moveTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverses a transaction into the session in which it stands
         * @description Needs: `transactions.reverse`.
         */
        post: operations["reverseTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unidentified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unidentified money, oldest first
         * @description With `q` or `amount`: what either of them finds: part of the payer or the beginning of reference or number; the amount received or left. `total` is of all pages.
         *
         *     Needs: `unidentified.read`.
         */
        get: operations["listUnidentified"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unidentified/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unidentified money of one item
         * @description Needs: `unidentified.read`.
         */
        get: operations["getUnidentified"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unidentified/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pays what is due on a citation with it
         * @description A balance transfer in the current session: minus on the unidentified money, plus on the citation; never more than is left, nor than is due. Without an amount, as much as both allow. Reversing one half reverses both.
         *
         *     Needs: `unidentified.write`.
         */
        post: operations["assignUnidentified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unidentified/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that it was sent back, outside cashiering
         * @description It produces no transaction. Without an amount it is all that is left.
         *
         *     Needs: `unidentified.write`.
         */
        post: operations["returnUnidentified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of the agency, by name
         * @description Needs: `people.read`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Adds a person, who may sign in at once
         * @description Needs: `people.write`.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person
         * @description Needs: `people.read`.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes name, roles or password, or whether the person may sign in
         * @description Deactivating somebody, or giving a new password, ends all of their logins.
         *
         *     Needs: `people.write`.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/users/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes somebody’s second factor away and ends all of their logins
         * @description Needs: `people.write`.
         */
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Action */
        Action: {
            allowed: boolean;
            code: string | null;
            reason: string | null;
        };
        /** Agency */
        Agency: {
            absoluteMinutes: number;
            accentColor: string | null;
            bundles: {
                cashiering: boolean;
                enforcement: boolean;
                permits: boolean;
            };
            countTolerance: number;
            currency: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            idleMinutes: number;
            minorDigits: number;
            name: string;
            /** @description no cash is taken without a till that is ready */
            tillRequired: boolean;
            timeZone: string;
            version: number;
        };
        /**
         * AlikePayment
         * @description What was taken, or lies in repair, that looks like the same payment (I-3).
         */
        AlikePayment: {
            amount: number | null;
            /** Format: date-time */
            at: string;
            item: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                /** @description an identifier as this API gives them, such as 1042 */
                importId: string;
                line: number;
            } | null;
            payment: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                receiptNumber: string;
                /** @description an identifier as this API gives them, such as 1042 */
                sessionId: string;
            } | null;
        };
        /** AllReversed */
        AllReversed: {
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            transactions: components["schemas"]["Transaction"][];
        };
        /** ApiKey */
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            /** Format: date-time */
            revokedAt: string | null;
            user: {
                id: string;
                name: string;
            };
        };
        /** ArrivedItem */
        ArrivedItem: {
            amount: number | null;
            /** @description what stood there, where it is no amount */
            amountText: string | null;
            citation: string | null;
            fee: number | null;
            method: string;
            more: {
                [key: string]: string;
            };
            /** Format: date */
            paidOn: string | null;
            payer: string | null;
            /** Format: date */
            payoutOn: string | null;
            plate: string | null;
            plateState: string | null;
            reference: string | null;
        };
        /** AuditLine */
        AuditLine: {
            action: string;
            address: string | null;
            after: unknown;
            /** Format: date-time */
            at: string;
            before: unknown;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            requestId: string | null;
            subject: {
                id: string;
                label: string;
                type: string;
            };
            user: {
                id: string;
                name: string;
            } | null;
        };
        /** BalanceTransfer */
        BalanceTransfer: {
            amount: number;
            /** @description an identifier as this API gives them, such as 1042 */
            bulkId: string | null;
            /** Format: date-time */
            createdAt: string;
            from: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            payer: string | null;
            receiptNumber: string;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            to: string;
            transactions: components["schemas"]["PostedTransaction"][];
            transferred: number;
        };
        /** BankLine */
        BankLine: {
            account: {
                id: string;
                name: string;
            };
            amount: number;
            code: string | null;
            currency: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: {
                id: string;
                name: string;
            } | null;
            deposit: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
                total: number;
            } | null;
            description: string | null;
            difference: number | null;
            line: number;
            note: string | null;
            reference: string | null;
            /** @enum {string} */
            state: "open" | "matched" | "set_aside";
            /** @description an identifier as this API gives them, such as 1042 */
            statementId: string;
            suggestions: {
                /** @description the only one that agrees in number and amount */
                certain: boolean;
                deposit: {
                    bagNumber: string | null;
                    /** @description an identifier as this API gives them, such as 1042 */
                    id: string;
                    number: string;
                    total: number;
                };
                difference: number;
                /** @enum {string} */
                likeness: "both" | "reference" | "amount";
            }[];
        };
        /** BankStatement */
        BankStatement: {
            account: {
                id: string;
                name: string;
            };
            credits: number;
            currency: string;
            debits: number;
            fileName: string;
            /** Format: date */
            firstDay: string;
            /** @enum {string} */
            format: "bai2" | "csv";
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date */
            lastDay: string;
            lineCount: number;
            openCount: number;
            /** Format: date-time */
            takenAt: string;
            takenBy: {
                id: string;
                name: string;
            };
        };
        /** Batch */
        Batch: {
            controlCount: number;
            controlTotal: number;
            count: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            endedAt: string | null;
            endedBy: {
                id: string;
                name: string;
            } | null;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            lines: components["schemas"]["BatchLine"][];
            number: string;
            /** Format: date-time */
            savedAt: string;
            savedBy: {
                id: string;
                name: string;
            };
            session: {
                drawer: {
                    id: string;
                    name: string;
                };
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
            } | null;
            source: string;
            /** @enum {string} */
            status: "open" | "posted" | "discarded";
            total: number;
            version: number;
        };
        /** BatchLine */
        BatchLine: {
            amount: number | null;
            citation: string;
            due: number | null;
            faults: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            line: number;
            method: string | null;
            methodName: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string | null;
            receiptNumber: string | null;
            reference: string | null;
            reversed: boolean;
            surplus: number;
        };
        /** BatchLinesWish */
        BatchLinesWish: {
            lines: {
                amount?: number | null;
                citation?: string;
                method?: string | null;
                reference?: string | null;
            }[];
        };
        /** BatchSummary */
        BatchSummary: {
            controlCount: number;
            controlTotal: number;
            count: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            endedAt: string | null;
            endedBy: {
                id: string;
                name: string;
            } | null;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            number: string;
            /** Format: date-time */
            savedAt: string;
            savedBy: {
                id: string;
                name: string;
            };
            session: {
                drawer: {
                    id: string;
                    name: string;
                };
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
            } | null;
            source: string;
            /** @enum {string} */
            status: "open" | "posted" | "discarded";
            total: number;
            version: number;
        };
        /** BatchWish */
        BatchWish: {
            controlCount: number;
            controlTotal: number;
            source: string;
        };
        /** BookedInTill */
        BookedInTill: {
            amount: number;
            /** Format: date-time */
            at: string;
            branch: {
                id: string;
                name: string;
            };
            /** Format: date */
            businessDate: string;
            by: {
                id: string;
                name: string;
            };
            currency: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @enum {string} */
            kind: "over" | "short" | "paid_in" | "paid_out" | "papers_over" | "papers_short";
            /** @description checks and money orders, more or fewer; null: it is cash */
            papers: number | null;
            reason: string | null;
            till: string;
        };
        /** Branch */
        Branch: {
            address: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            name: string;
            version: number;
        };
        /** BranchDay */
        BranchDay: {
            branch: {
                id: string;
                name: string;
            };
            /** Format: date */
            businessDate: string;
            /** @description the day that is under way */
            current: {
                /** Format: date */
                date: string;
                /** Format: date-time */
                openedAt: string;
                openedBy: {
                    id: string;
                    name: string;
                };
                /** Format: date-time */
                processedAt: string | null;
                processedBy: {
                    id: string;
                    name: string;
                } | null;
                /** Format: date-time */
                settledAt: string | null;
                settledBy: {
                    id: string;
                    name: string;
                } | null;
                /** @enum {string} */
                status: "open" | "settled" | "processed";
            } | null;
            /** Format: date */
            lastOpened: string | null;
            /** Format: date */
            lastProcessed: string | null;
            obstacles: {
                action: {
                    operation: string;
                    path: string;
                    permission: string;
                };
                blocks: boolean;
                /** @enum {string} */
                code: "till_unsettled" | "session_open" | "cash_in_transit";
                detail: string;
                subject: {
                    /** @description an identifier as this API gives them, such as 1042 */
                    id: string;
                    /** @enum {string} */
                    type: "till" | "session" | "transfer";
                };
            }[];
            /** Format: date */
            openableFrom: string | null;
            tills: {
                holder: {
                    id: string;
                    name: string;
                } | null;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
                /** @enum {string} */
                settlement: "settled" | "unsettled";
            }[];
        };
        /** BusinessDay */
        BusinessDay: {
            /** Format: date */
            date: string;
            /** Format: date-time */
            openedAt: string;
            openedBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            processedAt: string | null;
            processedBy: {
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            settledAt: string | null;
            settledBy: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            status: "open" | "settled" | "processed";
        };
        /** CashMovement */
        CashMovement: {
            amount: number;
            /** Format: date-time */
            at: string;
            /** Format: date */
            businessDate: string;
            by: {
                id: string;
                name: string;
            };
            countNumber: number | null;
            from: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            kind: string;
            reason: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string | null;
            to: string;
            /** @description an identifier as this API gives them, such as 1042 */
            transactionId: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            transferId: string | null;
            tray: number | null;
        };
        /** ChainReport */
        ChainReport: {
            broken: {
                seq: number;
                /** @description an identifier as this API gives them, such as 1042 */
                sessionId: string;
                what: string;
            }[];
            events: number;
            sessions: number;
            sound: boolean;
        };
        /** Citation */
        Citation: {
            accountBalance: number;
            applied: number;
            charged: number;
            due: number;
            /** @description there are older ones than these 500 transactions */
            hasMore: boolean;
            history: components["schemas"]["CitationPayment"][];
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date-time */
            issuedAt: string | null;
            lines: {
                /** Format: date-time */
                addedAt: string;
                amount: number;
                /** @enum {string} */
                kind: "fine" | "fee";
            }[];
            location: string | null;
            number: string;
            paidElsewhere: number;
            payable: components["schemas"]["Action"];
            payer: string | null;
            payments: components["schemas"]["CitationPayment"][];
            plan: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
                /** @enum {string} */
                status: "active" | "completed" | "defaulted" | "cancelled";
            } | null;
            plate: string | null;
            refundable: number;
            refunds: components["schemas"]["CitationRefund"][];
            state: string | null;
            /** @enum {string} */
            status: "unpaid" | "partially_paid" | "paid" | "on_a_plan" | "dismissed" | "void";
            violation: string | null;
            violationCode: string | null;
        };
        /** CitationOnPlan */
        CitationOnPlan: {
            covered: number;
            due: number;
            left: number;
            number: string;
            paid: number;
            plate: string | null;
            violation: string | null;
        };
        /** CitationPayment */
        CitationPayment: {
            amount: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            kind: "single_payment" | "short_payment" | "overpayment" | "bulk_payment" | "batch_payment" | "balance_transfer" | "plan_payment" | "permit_payment" | "reversal" | "permit_refund";
            method: string;
            methodName: string;
            otherHalf: {
                /** @description an identifier as this API gives them, such as 1042 */
                sessionId: string;
                target: {
                    /** @description an identifier as this API gives them, such as 1042 */
                    id: string;
                    number: string;
                    /** @enum {string} */
                    type: "citation" | "permit_order" | "unidentified";
                };
                /** @description an identifier as this API gives them, such as 1042 */
                transactionId: string;
            } | null;
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string;
            receiptNumber: string;
            reference: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            reversalOfId: string | null;
            reverse: components["schemas"]["Action"];
            /** @description an identifier as this API gives them, such as 1042 */
            reversedById: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            /** @enum {string} */
            sessionStatus: "open" | "in_review" | "closed";
            /** @description an identifier as this API gives them, such as 1042 */
            transactionId: string;
            user: {
                id: string;
                name: string;
            };
        };
        /** CitationRefund */
        CitationRefund: {
            amount: number;
            /** Format: date-time */
            createdAt: string;
            fromBalance: number;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            reason: string;
            reference: string | null;
            user: {
                id: string;
                name: string;
            };
        };
        /** CitationsLookedUp */
        CitationsLookedUp: {
            hasMore: boolean;
            items: components["schemas"]["CitationSummary"][];
            missing: string[];
        };
        /** CitationSummary */
        CitationSummary: {
            accountBalance: number;
            charged: number;
            due: number;
            /** Format: date-time */
            issuedAt: string | null;
            location: string | null;
            number: string;
            payer: string | null;
            plate: string | null;
            state: string | null;
            /** @enum {string} */
            status: "unpaid" | "partially_paid" | "paid" | "on_a_plan" | "dismissed" | "void";
            violation: string | null;
            violationCode: string | null;
        };
        /** Closing */
        Closing: {
            /** @enum {string} */
            closingCount: "none" | "declared" | "blind";
            /** @description newest first */
            counts: components["schemas"]["SessionCount"][];
            currency: string;
            denominations: {
                code: string;
                /** @enum {string} */
                kind: "note" | "coin" | "roll";
                roll: {
                    coin: number;
                    coins: number;
                } | null;
                value: number;
            }[];
            drawer: {
                id: string;
                name: string;
            };
            /** @description null as long as it is hidden (a blind count that was not given yet) */
            expected: {
                cash: number;
                others: {
                    method: string;
                    net: number;
                }[];
            } | null;
            /** @description what can be counted besides cash */
            methods: {
                code: string;
                name: string;
                needsReference: boolean;
            }[];
            obstacles: {
                action: {
                    /** @enum {string} */
                    operation: "changeSessionStatus" | "giveCount" | "explainCount" | "approveCount";
                    path: string;
                    permission: string;
                };
                /** @description false: worth knowing, and closing is allowed all the same */
                blocks: boolean;
                /** @enum {string} */
                code: "people_in_session" | "count_missing" | "count_sent_back" | "count_outdated" | "reason_missing" | "approval_missing";
                detail: string;
            }[];
            openingBalance: number | null;
            /** @enum {string|null} */
            own: "counted_it" | "opened_it" | "took_in_it" | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            /** @enum {string} */
            status: "open" | "in_review" | "closed";
            tolerance: number;
        };
        /**
         * CodeAwaited
         * @description The password is right. Until then this browser may show a code to go on.
         */
        CodeAwaited: {
            /** Format: date-time */
            codeUntil: string;
        };
        /** Correction */
        Correction: {
            amount: number;
            /** Format: date-time */
            at: string;
            /** @description an identifier as this API gives them, such as 1042 */
            correctionId: string | null;
            from: {
                drawer: string;
                /** @description an identifier as this API gives them, such as 1042 */
                sessionId: string;
            };
            /** @enum {string} */
            kind: "reversal" | "refund" | "move";
            methodName: string;
            reason: string | null;
            target: {
                number: string;
                /** @enum {string} */
                type: "citation" | "permit_order" | "unidentified";
            };
            to: {
                drawer: string;
                /** @description an identifier as this API gives them, such as 1042 */
                sessionId: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            transactionId: string;
            user: {
                id: string;
                name: string;
            };
        };
        /** Dashboard */
        Dashboard: {
            currency: string;
            /** Format: date */
            day: string;
            differing: {
                count: number;
                sessions: components["schemas"]["Session"][];
            };
            drawers: {
                figures: components["schemas"]["TakingsFigures"];
                key: string;
                name: string | null;
            }[];
            /** Format: date-time */
            endsAt: string;
            hours: {
                figures: components["schemas"]["TakingsFigures"];
                /** Format: date-time */
                startsAt: string;
            }[];
            methods: {
                figures: components["schemas"]["TakingsFigures"];
                key: string;
                name: string | null;
            }[];
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
            total: components["schemas"]["TakingsFigures"];
            unclosed: {
                count: number;
                netTotal: number;
                sessions: components["schemas"]["Session"][];
                /** @enum {string} */
                status: "open" | "in_review";
            }[];
        };
        /** DaySummary */
        DaySummary: {
            branch: {
                id: string;
                name: string;
            };
            day: {
                /** Format: date */
                date: string;
                /** Format: date-time */
                openedAt: string;
                openedBy: {
                    id: string;
                    name: string;
                };
                /** Format: date-time */
                processedAt: string | null;
                processedBy: {
                    id: string;
                    name: string;
                } | null;
                /** Format: date-time */
                settledAt: string | null;
                settledBy: {
                    id: string;
                    name: string;
                } | null;
                /** @enum {string} */
                status: "open" | "settled" | "processed";
            };
            differences: {
                amount: number;
                /** @enum {string} */
                kind: "over" | "short";
                reason: string;
                tillNumber: string;
            }[];
            elsewhere: {
                amount: number;
                count: number;
                kind: string;
            }[];
            /** Format: date */
            from: string | null;
            tills: {
                carriedUncounted: boolean;
                currency: string;
                end: number | null;
                holder: {
                    id: string;
                    name: string;
                } | null;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                /** @enum {string} */
                kind: "standard" | "vault" | "reserve";
                movements: {
                    amount: number;
                    count: number;
                    kind: string;
                }[] | null;
                number: string;
                papers: {
                    amount: number;
                    count: number;
                    method: string;
                }[] | null;
                start: number | null;
            }[];
            /** Format: date */
            to: string;
        };
        /** Deposit */
        Deposit: {
            account: {
                bank: string;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                name: string;
                tail: string;
            };
            bagNumber: string | null;
            banked: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            } | null;
            /** Format: date */
            bankedOn: string | null;
            bankReference: string | null;
            cancelled: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            } | null;
            cancelReason: string | null;
            cash: number;
            cashLines: {
                denomination: string;
                pieces: number;
                value: number;
            }[];
            currency: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            matchedAmount: number | null;
            number: string;
            /** Format: date-time */
            oldestClosedAt: string | null;
            other: number;
            /** @description its money has been lying for more than 24 hours, and is not in the bank */
            overdue: boolean;
            paper: number;
            papers: {
                amount: number;
                method: string;
                methodName: string;
                payer: string | null;
                receiptNumber: string | null;
                reference: string | null;
            }[];
            prepared: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            };
            sealed: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            } | null;
            sessionCount: number;
            sessions: {
                /** Format: date-time */
                closedAt: string;
                drawer: {
                    id: string;
                    name: string;
                };
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                parts: {
                    amount: number;
                    /** @enum {string} */
                    form: "cash" | "paper" | "other";
                    method: string;
                    methodName: string;
                    /** @enum {string} */
                    receivable: "citation" | "permit_order" | "unidentified" | "over_short";
                }[];
                total: number;
            }[];
            /** @enum {string} */
            status: "prepared" | "sealed" | "banked" | "cancelled";
            total: number;
        };
        /** DepositAccount */
        DepositAccount: {
            active: boolean;
            bank: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            name: string;
            /** @description the last four digits of the account number; no more of it is kept */
            tail: string;
            version: number;
        };
        /** DepositAccountWish */
        DepositAccountWish: {
            bank: string;
            name: string;
            /** @description the last four digits of the account number; no more of it is kept */
            tail: string;
        };
        /** DepositSources */
        DepositSources: {
            sources: {
                account: {
                    id: string;
                    name: string;
                };
                drawer: {
                    id: string;
                    name: string;
                } | null;
                method: {
                    code: string;
                    name: string;
                } | null;
                /** @enum {string|null} */
                receivable: "citation" | "permit_order" | "unidentified" | "over_short" | null;
            }[];
        };
        /** DepositSourcesWish */
        DepositSourcesWish: {
            sources: {
                /** @description an identifier as this API gives them, such as 1042 */
                accountId: string;
                /** @description an identifier as this API gives them, such as 1042 */
                drawerId?: string | null;
                method?: string | null;
                /** @enum {string|null} */
                receivable?: "citation" | "permit_order" | "unidentified" | "over_short" | null;
            }[];
        };
        /** DepositSummary */
        DepositSummary: {
            account: {
                bank: string;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                name: string;
                tail: string;
            };
            bagNumber: string | null;
            banked: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            } | null;
            /** Format: date */
            bankedOn: string | null;
            bankReference: string | null;
            cancelled: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            } | null;
            cancelReason: string | null;
            cash: number;
            currency: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            matchedAmount: number | null;
            number: string;
            /** Format: date-time */
            oldestClosedAt: string | null;
            other: number;
            /** @description its money has been lying for more than 24 hours, and is not in the bank */
            overdue: boolean;
            paper: number;
            prepared: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            };
            sealed: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                };
            } | null;
            sessionCount: number;
            /** @enum {string} */
            status: "prepared" | "sealed" | "banked" | "cancelled";
            total: number;
        };
        /** DepositWish */
        DepositWish: {
            /** @description an identifier as this API gives them, such as 1042 */
            accountId: string;
            bagNumber?: string | null;
            lines?: {
                denomination: string;
                pieces: number;
            }[];
            sessionIds?: string[];
        };
        /** Drawer */
        Drawer: {
            branch: {
                id: string;
                name: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            branchId: string;
            /** @enum {string} */
            closingCount: "none" | "declared" | "blind";
            /** @enum {string} */
            closingMethod: "automatic" | "manual";
            concurrentUsers: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string|null} */
            cutOffStatus: "closed" | "in_review" | null;
            /** @description a time of day in hours and minutes, such as 23:30 */
            cutOffTime: string | null;
            description: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            name: string;
            openingBalanceRequired: boolean;
            openSession: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                users: {
                    id: string;
                    name: string;
                }[];
            } | null;
            /** @enum {string} */
            status: "active" | "deactivated";
            /** @enum {string} */
            type: "physical" | "virtual";
            version: number;
        };
        /** FetchedItems */
        FetchedItems: {
            items: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
            }[];
            /** Format: date-time */
            serverNow: string;
        };
        /** Import */
        Import: {
            bytes: number;
            bytesRead: number;
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            failed: number;
            failure: string | null;
            failureCode: string | null;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            linesRead: number;
            skipped: number;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            status: "waiting" | "running" | "done" | "failed" | "cancelled";
            taken: number;
            user: {
                id: string;
                name: string;
            };
        };
        /** ImportError */
        ImportError: {
            code: string;
            detail: string;
            field: string;
            line: number;
            text: string;
        };
        /** ImportPreview */
        ImportPreview: {
            delimiter: string;
            distinct: {
                [key: string]: string[];
            };
            encoding: string;
            header: string[];
            remembered: boolean;
            sample: string[][];
            suggestedMapping: {
                columns: {
                    amount?: string;
                    issuedAt?: string;
                    location?: string;
                    number?: string;
                    payer?: string;
                    plate?: string;
                    state?: string;
                    status?: string;
                    violation?: string;
                    violationCode?: string;
                };
                /** @enum {string} */
                dateFormat: "M/D/YYYY h:mm A" | "YYYY-MM-DD HH:mm" | "D/M/YYYY HH:mm" | "iso";
                /** @enum {string} */
                onExisting: "report" | "skip";
                statuses: {
                    [key: string]: "unpaid" | "paid" | "dismissed" | "void" | "on_a_plan" | "skip";
                };
            };
            unused: string[];
        };
        /** IntakeBeginning */
        IntakeBeginning: {
            /** @description how many items of the beginning were looked at */
            count: number;
            items: {
                amount: number | null;
                amountText: string | null;
                citation: string | null;
                line: number;
                /** Format: date */
                paidOn: string | null;
                reasons: {
                    /** @enum {string} */
                    code: "amount_missing" | "amount_unreadable" | "citation_missing" | "citation_unknown" | "citation_dismissed" | "citation_void" | "nothing_due" | "more_than_due" | "duplicate_suspected" | "method_unknown" | "reference_missing" | "text_refused" | "date_unreadable" | "not_postable";
                    detail: string;
                }[];
                reference: string | null;
            }[];
            unreadAmounts: {
                count: number;
                line: number;
                text: string;
            } | null;
            unreadDays: {
                count: number;
                line: number;
                text: string;
            } | null;
        };
        /** IntakeFinding */
        IntakeFinding: {
            amount: number | null;
            amountText: string | null;
            batch: string | null;
            citation: string | null;
            line: number;
            /** @enum {string} */
            outcome: "posted" | "repair" | "known";
            /** Format: date */
            paidOn: string | null;
            payer: string | null;
            plate: string | null;
            reasons: {
                /** @enum {string} */
                code: "amount_missing" | "amount_unreadable" | "citation_missing" | "citation_unknown" | "citation_dismissed" | "citation_void" | "nothing_due" | "more_than_due" | "duplicate_suspected" | "method_unknown" | "reference_missing" | "text_refused" | "date_unreadable" | "not_postable";
                detail: string;
            }[];
            reference: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            takenBy: string | null;
        };
        /** IntakeImport */
        IntakeImport: {
            bytes: number;
            bytesRead: number;
            /** Format: date-time */
            checkedAt: string | null;
            controlCount: number | null;
            controlTotal: number | null;
            /** Format: date-time */
            createdAt: string;
            drawer: {
                id: string;
                name: string;
            };
            dryRun: boolean;
            encoding: string | null;
            failure: {
                /** @enum {string} */
                code: "file_empty" | "file_not_text" | "file_format" | "header_only" | "column_missing" | "column_twice" | "columns_differ" | "undecodable" | "broken" | "record_width" | "record_unknown" | "record_order" | "record_unreadable" | "file_truncated" | "batch_differs" | "batch_count" | "batch_total" | "lockbox_count" | "lockbox_total" | "file_count" | "control_count" | "control_total" | "fault";
                detail: string;
                line: number | null;
            } | null;
            fees: number;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @enum {string} */
            format: "csv" | "lockbox" | "intercept";
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @description what the file holds; null until all of it was looked at */
            items: {
                count: number;
                total: number;
            } | null;
            itemsRead: number;
            known: {
                count: number;
                total: number;
            };
            posted: {
                count: number;
                total: number;
            };
            /** @description what was not posted at once */
            repair: {
                count: number;
                total: number;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string | null;
            source: {
                id: string;
                name: string;
            };
            /** @description what became of the items in `repair` by now, which together are those; null in lists, and when a file was sent */
            standing: components["schemas"]["IntakeStanding"] | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            status: "waiting" | "checking" | "running" | "held" | "done" | "failed" | "cancelled" | "withdrawn";
            /** @description what of the posted items became account balance, or would (E-3) */
            surplus: {
                count: number;
                total: number;
            };
            /** @description of a dry run: the import that took the same file, before or since; null in lists, and when a file was sent */
            takenAs: string | null;
            /** @description how many of them have no amount that can be read; null where it was not counted */
            unread: number | null;
            user: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnBy: {
                id: string;
                name: string;
            } | null;
        };
        /** IntakeItem */
        IntakeItem: {
            amount: number | null;
            amountText: string | null;
            /** Format: date-time */
            arrivedAt: string;
            batch: string | null;
            citation: string | null;
            fee: number | null;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            line: number;
            method: string;
            more: {
                [key: string]: string;
            } | null;
            /** @enum {string} */
            outcome: "posted" | "repair" | "known";
            /** Format: date */
            paidOn: string | null;
            payer: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string | null;
            /** Format: date */
            payoutOn: string | null;
            plate: string | null;
            plateState: string | null;
            reasons: {
                /** @enum {string} */
                code: "amount_missing" | "amount_unreadable" | "citation_missing" | "citation_unknown" | "citation_dismissed" | "citation_void" | "nothing_due" | "more_than_due" | "duplicate_suspected" | "method_unknown" | "reference_missing" | "text_refused" | "date_unreadable" | "not_postable";
                detail: string;
            }[];
            receiptNumber: string | null;
            reference: string | null;
            repair: components["schemas"]["IntakeItemRepair"] | null;
            /** @description it was posted as it arrived, and reversed since */
            reversed: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            takenBy: string | null;
        };
        /** IntakeItemRepair */
        IntakeItemRepair: {
            /** @enum {string} */
            became: "repaired" | "rejected" | "withdrawn" | "waiting" | "deferred" | "inHand" | "new";
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string | null;
            receiptNumber: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string | null;
        };
        /** IntakeLayout */
        IntakeLayout: {
            /** @description of a CSV: which column is which, by its name in the header */
            columns?: {
                amount?: string;
                citation?: string;
                fee?: string;
                itemId?: string;
                method?: string;
                paidOn?: string;
                payer?: string;
                payoutOn?: string;
                plate?: string;
                plateState?: string;
                reference?: string;
            };
            /** @enum {string} */
            days?: "YYYY-MM-DD" | "M/D/YYYY" | "D/M/YYYY" | "YYYYMMDD" | "YYMMDD";
            /** @enum {string} */
            decimals?: "point" | "comma" | "implied";
            records?: {
                1?: Record<string, never>;
                2?: Record<string, never>;
                4?: {
                    batch?: {
                        length: number;
                        start: number;
                    };
                    citation?: {
                        length: number;
                        start: number;
                    };
                    item?: {
                        length: number;
                        start: number;
                    };
                    payer?: {
                        length: number;
                        start: number;
                    };
                    plate?: {
                        length: number;
                        start: number;
                    };
                    plateState?: {
                        length: number;
                        start: number;
                    };
                    reference?: {
                        length: number;
                        start: number;
                    };
                };
                5?: {
                    batch?: {
                        length: number;
                        start: number;
                    };
                    lockbox?: {
                        length: number;
                        start: number;
                    };
                    paidOn?: {
                        length: number;
                        start: number;
                    };
                };
                6?: {
                    amount?: {
                        length: number;
                        start: number;
                    };
                    batch?: {
                        length: number;
                        start: number;
                    };
                    citation?: {
                        length: number;
                        start: number;
                    };
                    item?: {
                        length: number;
                        start: number;
                    };
                    itemId?: {
                        length: number;
                        start: number;
                    };
                    payer?: {
                        length: number;
                        start: number;
                    };
                    plate?: {
                        length: number;
                        start: number;
                    };
                    plateState?: {
                        length: number;
                        start: number;
                    };
                    reference?: {
                        length: number;
                        start: number;
                    };
                };
                7?: {
                    batch?: {
                        length: number;
                        start: number;
                    };
                    count?: {
                        length: number;
                        start: number;
                    };
                    total?: {
                        length: number;
                        start: number;
                    };
                };
                8?: {
                    count?: {
                        length: number;
                        start: number;
                    };
                    lockbox?: {
                        length: number;
                        start: number;
                    };
                    total?: {
                        length: number;
                        start: number;
                    };
                };
                9?: {
                    records?: {
                        length: number;
                        start: number;
                    };
                };
            };
            /** @description of a lockbox: the characters of every record */
            width?: number;
        };
        /** IntakeOrigin */
        IntakeOrigin: {
            /** @description who repaired or rejected it; null: it was posted as it arrived */
            by: {
                id: string;
                name: string;
            } | null;
            import: {
                fileName: string;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            itemId: string;
            line: number;
            /** @enum {string|null} */
            outcome: "repaired" | "rejected" | null;
        };
        /** IntakePreview */
        IntakePreview: {
            delimiter: string | null;
            encoding: string;
            /** @enum {string} */
            format: "csv" | "lockbox";
            header: string[];
            /** @description how the first items are read; null where the layout does not say it */
            read: components["schemas"]["IntakeBeginning"] | null;
            records: {
                count: number;
                type: string;
            }[];
            remembered: boolean;
            sample: string[][];
            suggestedLayout: components["schemas"]["IntakeLayout"];
            unused: string[];
        };
        /** IntakeSource */
        IntakeSource: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            drawer: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            format: "csv" | "lockbox" | "intercept";
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            layout: components["schemas"]["IntakeLayout"] | null;
            method: string;
            name: string;
            /** @description an identifier as this API gives them, such as 1042 */
            openSession: string | null;
            /** @enum {string} */
            overpayments: "post" | "repair";
            version: number;
        };
        /** IntakeStanding */
        IntakeStanding: {
            deferred: {
                count: number;
                total: number;
            };
            /** @description in somebody’s list */
            inHand: {
                count: number;
                total: number;
            };
            new: {
                count: number;
                total: number;
            };
            /** @description unidentified money */
            rejected: {
                count: number;
                total: number;
            };
            repaired: {
                count: number;
                total: number;
            };
            /** @description final, and their money waits for a session of the drawer */
            waiting: {
                count: number;
                total: number;
            };
            withdrawn: {
                count: number;
                total: number;
            };
            /** @description those of all of them without a readable amount, and what was posted for them */
            withoutAmount: {
                count: number;
                posted: number;
            };
        };
        /** JournalExport */
        JournalExport: {
            accounts: {
                /** @description null: suspense */
                code: string | null;
                credit: number;
                debit: number;
                name: string | null;
            }[];
            credit: number;
            currency: string;
            debit: number;
            /** Format: date */
            firstDay: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date */
            lastDay: string;
            lineCount: number;
            /** Format: date-time */
            madeAt: string;
            madeBy: {
                id: string;
                name: string;
            };
            number: string;
            sessionCount: number;
            suspenseCount: number;
        };
        /** JournalExportSummary */
        JournalExportSummary: {
            credit: number;
            currency: string;
            debit: number;
            /** Format: date */
            firstDay: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date */
            lastDay: string;
            lineCount: number;
            /** Format: date-time */
            madeAt: string;
            madeBy: {
                id: string;
                name: string;
            };
            number: string;
            sessionCount: number;
            suspenseCount: number;
        };
        /** JournalPreview */
        JournalPreview: {
            accounts: {
                /** @description null: suspense */
                code: string | null;
                credit: number;
                debit: number;
                name: string | null;
            }[];
            credit: number;
            currency: string;
            debit: number;
            /** Format: date */
            firstDay: string | null;
            /** Format: date */
            lastDay: string | null;
            /** @description one export does not hold all; another one follows */
            more: boolean;
            sessionCount: number;
            /** @description what no account is mapped to; it is exported to suspense */
            unmapped: {
                /** @enum {string} */
                account: "funds" | "receivable" | "account_balance" | "unidentified" | "over_short" | "rounding" | "paid";
                credit: number;
                debit: number;
                detail: string;
            }[];
        };
        /** LedgerAccount */
        LedgerAccount: {
            active: boolean;
            code: string;
            name: string;
            /** @enum {string} */
            type: "asset" | "liability" | "revenue" | "expense";
            version: number;
        };
        /** LedgerAccountWish */
        LedgerAccountWish: {
            /** @description as the ledger calls it: letters, digits, points and dashes, such as 1010-100 */
            code: string;
            name: string;
            /** @enum {string} */
            type: "asset" | "liability" | "revenue" | "expense";
        };
        /** LedgerMapping */
        LedgerMapping: {
            /** @description everything that can be mapped: its own code, and the one that it goes to; null is suspense */
            places: {
                /** @enum {string} */
                account: "funds" | "receivable" | "account_balance" | "unidentified" | "over_short" | "rounding" | "paid";
                code: string | null;
                /** @description empty: all that has none of its own */
                detail: string;
                effective: string | null;
                name: string | null;
            }[];
        };
        /** LedgerMappingWish */
        LedgerMappingWish: {
            mappings: {
                /** @enum {string} */
                account: "funds" | "receivable" | "account_balance" | "unidentified" | "over_short" | "rounding" | "paid";
                /** @description as the ledger calls it: letters, digits, points and dashes, such as 1010-100 */
                code: string;
                detail?: string;
            }[];
        };
        /** Login */
        Login: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            /** @description It is the one that asks */
            current: boolean;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string|null} */
            endReason: "signed_out" | "idle" | "expired" | "revoked" | null;
            /** Format: date-time */
            expiresAt: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            user: {
                id: string;
                name: string;
            };
            userAgent: string;
        };
        /** Mail */
        Mail: {
            attempts: number;
            body: string;
            /** Format: date-time */
            createdAt: string;
            doubtful: boolean;
            files: {
                bytes: number;
                line: number;
                name: string;
            }[];
            hasServer: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @enum {string} */
            kind: "receipt" | "report";
            /** Format: date-time */
            nextAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed";
            subject: {
                id: string;
                /** @enum {string} */
                type: "payment" | "session";
            };
            title: string;
            to: string;
            trouble: {
                /** @enum {string} */
                code: "unreachable" | "slow" | "broken_off" | "answer_lost" | "sign_in_refused" | "later" | "refused" | "not_made";
                detail: string;
                said: string;
            } | null;
            user: {
                id: string;
                name: string;
            };
        };
        /** Me */
        Me: {
            agency: components["schemas"]["Agency"];
            login: {
                /** Format: date-time */
                expiresAt: string;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                idleMinutes: number;
                /** @description What vouched for one; null: the password did */
                provider: string | null;
            } | null;
            permissions: string[];
            roles: {
                id: string;
                name: string;
            }[];
            secondFactor: {
                /** @description Nothing else works until it is set up */
                due: boolean;
                on: boolean;
                recoveryCodesLeft: number;
                /** @description A role of one’s own requires it */
                required: boolean;
            };
            session: components["schemas"]["Session"] | null;
            sessionEnded: components["schemas"]["SessionEnded"] | null;
            user: {
                /** @enum {string} */
                density: "comfortable" | "dense";
                email: string;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                /** @enum {string} */
                locale: "en" | "es";
                name: string;
            };
        };
        /** NewApiKey */
        NewApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description Shown only now */
            secret: string;
            user: {
                id: string;
                name: string;
            };
        };
        /** NewPlanTemplate */
        NewPlanTemplate: {
            enrolmentFee: number;
            graceDays: number;
            /** @enum {string} */
            lateFees: "charged" | "held" | "waived";
            longestMonths: number;
            name: string;
            smallestInstalment: number;
        };
        /** OrderOfPermit */
        OrderOfPermit: {
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            number: string;
            /** @enum {string} */
            status: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "cancelled";
        };
        /** OverOrShort */
        OverOrShort: {
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: {
                id: string;
                name: string;
            } | null;
            branch: {
                id: string;
                name: string;
            };
            couldSee: boolean;
            counted: number;
            /** Format: date-time */
            countedAt: string;
            countedBy: {
                id: string;
                name: string;
            };
            difference: number;
            drawer: {
                id: string;
                name: string;
            };
            expected: number;
            /** @enum {string} */
            mode: "declared" | "blind";
            number: number;
            otherDifference: number;
            reason: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            /** @description false: another count has taken its place */
            standing: boolean;
            /** @enum {string} */
            state: "agreed" | "unexplained" | "waiting" | "approved" | "sent_back";
            /** @enum {string} */
            status: "open" | "in_review" | "closed";
        };
        /** PaidInOut */
        PaidInOut: {
            amount: number;
            branch: {
                id: string;
                name: string;
            };
            currency: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @enum {string} */
            kind: "paid" | "float";
            note: string | null;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            status: "requested" | "approved" | "declined";
            till: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
            };
        };
        /** PaidInOutWish */
        PaidInOutWish: {
            amount: number;
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            kind?: "paid" | "float";
            reason: string;
            /** @description an identifier as this API gives them, such as 1042 */
            tillId: string;
        };
        /** Payment */
        Payment: {
            agency: {
                currency: string;
                name: string;
                timeZone: string;
            };
            amount: number;
            branch: {
                address: string;
                name: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            bulkId: string | null;
            /** Format: date-time */
            createdAt: string;
            drawer: {
                id: string;
                name: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            payer: string | null;
            receiptNumber: string;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            transactions: components["schemas"]["Transaction"][];
            user: {
                id: string;
                name: string;
            };
        };
        /** PaymentMethod */
        PaymentMethod: {
            cash: boolean;
            code: string;
            /** @description it comes on paper, which lies in a till’s bin */
            document: boolean;
            name: string;
            needsReference: boolean;
            offered: boolean;
            position: number;
            realisationDays: number;
            shortcut: string | null;
            system: boolean;
            version: number;
        };
        /** PaymentPlan */
        PaymentPlan: {
            asked: number;
            cancellable: components["schemas"]["Action"];
            cancelled: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
            citations: components["schemas"]["CitationOnPlan"][];
            dueNow: number;
            /** Format: date-time */
            enrolledAt: string;
            enrolmentFee: number;
            /** @enum {string} */
            every: "week" | "two_weeks" | "month";
            graceDays: number;
            /** @description there are older ones than these 500 payments */
            hasMore: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            instalments: components["schemas"]["PlanInstalment"][];
            /** @enum {string} */
            lateFees: "charged" | "held" | "waived";
            left: number;
            /** Format: date */
            nextDueOn: string | null;
            number: string;
            overdue: number;
            paid: number;
            payable: components["schemas"]["Action"];
            payer: string;
            payments: components["schemas"]["PlanPayment"][];
            /** @enum {string} */
            status: "active" | "completed" | "defaulted" | "cancelled";
            template: {
                id: string;
                name: string;
            } | null;
            total: number;
            user: {
                id: string;
                name: string;
            };
        };
        /** PaymentPlanPreview */
        PaymentPlanPreview: {
            citations: {
                covered: number;
                number: string;
            }[];
            enrolmentFee: number;
            instalments: {
                amount: number;
                /** Format: date */
                dueOn: string;
            }[];
            payer: string;
            total: number;
        };
        /** PaymentPlanSummary */
        PaymentPlanSummary: {
            citations: string[];
            dueNow: number;
            /** Format: date-time */
            enrolledAt: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            left: number;
            /** Format: date */
            nextDueOn: string | null;
            number: string;
            overdue: number;
            paid: number;
            payer: string;
            /** @enum {string} */
            status: "active" | "completed" | "defaulted" | "cancelled";
            total: number;
        };
        /** PaymentPlanWish */
        PaymentPlanWish: {
            citations: string[];
            /** @enum {string} */
            every: "week" | "two_weeks" | "month";
            /** Format: date */
            firstDueOn: string;
            instalments: number;
            payer?: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            templateId?: string | null;
        };
        /** PaymentWish */
        PaymentWish: {
            confirmOverpayment?: boolean;
            items: {
                amount: number;
                citation?: string;
                /** @description an identifier as this API gives them, such as 1042 */
                permitOrder?: string;
            }[];
            payer?: string | null;
            short?: boolean;
            tenders: {
                amount: number;
                /** @description the last four digits of a card, such as 4242 */
                cardTail?: string | null;
                method: string;
                reference?: string | null;
            }[];
        };
        /** PermissionTable */
        PermissionTable: {
            operations: {
                id: string;
                method: string;
                path: string;
                permission: string;
                summary: string;
            }[];
            permissions: {
                description: string;
                name: string;
            }[];
        };
        /** Permit */
        Permit: {
            /** Format: date-time */
            createdAt: string;
            fees: {
                amount: number;
                /** @enum {string} */
                kind: "fee" | "service_fee";
                name: string;
            }[];
            holder: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            number: string;
            order: components["schemas"]["OrderOfPermit"] | null;
            orders: {
                charged: number;
                /** Format: date-time */
                createdAt: string;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
                /** @enum {string} */
                status: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "cancelled";
            }[];
            price: number;
            sellable: components["schemas"]["Action"];
            /** @enum {string} */
            status: "pending" | "active" | "suspended" | "expired" | "cancelled";
            type: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            vehicles: {
                plate: string;
                state: string | null;
            }[];
            version: number;
            zone: string | null;
        };
        /** PermitAdjustment */
        PermitAdjustment: {
            amount?: number;
            /** @enum {string} */
            mode: "refund" | "reverse";
            /** @description an identifier as this API gives them, such as 1042 */
            tenderId: string;
        };
        /** PermitOrder */
        PermitOrder: {
            cancel: components["schemas"]["Action"];
            charged: number;
            /** Format: date-time */
            createdAt: string;
            due: number;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            lines: {
                amount: number;
                /** @enum {string} */
                kind: "price" | "fee" | "service_fee";
                name: string;
                permit: string | null;
            }[];
            number: string;
            paid: number;
            payable: components["schemas"]["Action"];
            payer: string | null;
            permits: components["schemas"]["PermitSummary"][];
            refundable: number;
            refunded: number;
            returns: components["schemas"]["PermitOrderReturn"][];
            serviceFees: number;
            /** @enum {string} */
            status: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "cancelled";
            tenders: components["schemas"]["PermitOrderTender"][];
            transactions: components["schemas"]["Transaction"][];
            user: {
                id: string;
                name: string;
            };
        };
        /** PermitOrderReturn */
        PermitOrderReturn: {
            amount: number;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            mode: "refund" | "reverse";
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            /** @description an identifier as this API gives them, such as 1042 */
            tenderId: string;
            /** @description an identifier as this API gives them, such as 1042 */
            transactionId: string;
            user: {
                id: string;
                name: string;
            };
        };
        /** PermitOrdersLookedUp */
        PermitOrdersLookedUp: {
            hasMore: boolean;
            items: components["schemas"]["PermitOrderSummary"][];
            missing: string[];
        };
        /** PermitOrderSummary */
        PermitOrderSummary: {
            cancel: components["schemas"]["Action"];
            cardTails: string[];
            charged: number;
            /** Format: date-time */
            createdAt: string;
            due: number;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            number: string;
            paid: number;
            payable: components["schemas"]["Action"];
            payer: string | null;
            permits: {
                holder: string;
                number: string;
            }[];
            refundable: number;
            refunded: number;
            serviceFees: number;
            /** @enum {string} */
            status: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "cancelled";
            user: {
                id: string;
                name: string;
            };
        };
        /** PermitOrderTender */
        PermitOrderTender: {
            amount: number;
            cardTail: string | null;
            /** Format: date-time */
            createdAt: string;
            givenBack: number;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            left: number;
            method: string;
            methodName: string;
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string;
            receiptNumber: string;
            reference: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
        };
        /** PermitOrderWish */
        PermitOrderWish: {
            fees?: {
                amount: number;
                /** @enum {string} */
                kind: "fee" | "service_fee";
                name: string;
            }[];
            payer?: string | null;
            permits: string[];
            tenders?: {
                amount: number;
                /** @description the last four digits of a card, such as 4242 */
                cardTail?: string | null;
                method: string;
                reference?: string | null;
            }[];
        };
        /** PermitSummary */
        PermitSummary: {
            fees: {
                amount: number;
                /** @enum {string} */
                kind: "fee" | "service_fee";
                name: string;
            }[];
            holder: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            number: string;
            order: components["schemas"]["OrderOfPermit"] | null;
            price: number;
            sellable: components["schemas"]["Action"];
            /** @enum {string} */
            status: "pending" | "active" | "suspended" | "expired" | "cancelled";
            type: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            vehicles: {
                plate: string;
                state: string | null;
            }[];
            zone: string | null;
        };
        /** PermitWish */
        PermitWish: {
            fees?: {
                amount: number;
                /** @enum {string} */
                kind: "fee" | "service_fee";
                name: string;
            }[];
            holder: string;
            number: string;
            price: number;
            /** @enum {string} */
            status?: "pending" | "active" | "suspended" | "expired" | "cancelled";
            type: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            vehicles?: {
                plate: string;
                state?: string | null;
            }[];
            zone?: string | null;
        };
        /** PlanInstalment */
        PlanInstalment: {
            amount: number;
            /** Format: date */
            dueOn: string;
            paid: number;
            /** @enum {string} */
            status: "paid" | "due" | "overdue" | "upcoming";
        };
        /** PlanPayment */
        PlanPayment: {
            amount: number;
            /** Format: date-time */
            createdAt: string;
            methods: string[];
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string;
            receiptNumber: string;
            reversed: number;
            user: {
                id: string;
                name: string;
            };
        };
        /** PlanPaymentWish */
        PlanPaymentWish: {
            tenders: {
                amount: number;
                /** @description the last four digits of a card, such as 4242 */
                cardTail?: string | null;
                method: string;
                reference?: string | null;
            }[];
        };
        /** PlanTemplate */
        PlanTemplate: {
            enrolmentFee: number;
            graceDays: number;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @enum {string} */
            lateFees: "charged" | "held" | "waived";
            longestMonths: number;
            name: string;
            offered: boolean;
            smallestInstalment: number;
            version: number;
        };
        /** PostedTransaction */
        PostedTransaction: {
            amount: number;
            cardTail: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            counterpartId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @enum {string} */
            kind: "single_payment" | "short_payment" | "overpayment" | "bulk_payment" | "batch_payment" | "balance_transfer" | "plan_payment" | "permit_payment" | "reversal" | "permit_refund";
            method: string;
            moved: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string;
            receiptNumber: string;
            reference: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            reversalOfId: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            reversedById: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            target: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
                /** @enum {string} */
                type: "citation" | "permit_order" | "unidentified";
            };
            user: {
                id: string;
                name: string;
            };
        };
        /**
         * Problem
         * @description Facts stand beside these
         */
        Problem: {
            /** @description Stable, for programs */
            code: string;
            /** @description For people */
            detail: string;
            errors?: {
                code: string;
                detail: string;
                /** @description What would be right */
                expected?: string;
                /** @description JSON pointer of the field */
                pointer: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** Realisation */
        Realisation: {
            currency: string;
            /** Format: date */
            from: string;
            methods: {
                days: {
                    amount: number;
                    /** @description the file of an intercept named the day, whatever the delay */
                    announced: boolean;
                    /** Format: date */
                    day: string;
                    realised: boolean;
                    /** Format: date */
                    realisesOn: string;
                }[];
                method: string;
                name: string;
                realisationDays: number;
                realised: number;
                unrealised: number;
            }[];
            realised: number;
            /** Format: date */
            to: string;
            unrealised: number;
        };
        /** ReceiptMail */
        ReceiptMail: {
            /** @enum {string} */
            language?: "en" | "es";
            /** @description an e-mail address, such as ann@example.gov */
            to: string;
        };
        /** ReceiptPrinting */
        ReceiptPrinting: {
            /** Format: date-time */
            at: string;
            by: {
                id: string;
                name: string;
            };
            number: number;
            /** @enum {string} */
            way: "browser" | "pdf" | "email";
        };
        /** ReconciledSession */
        ReconciledSession: {
            banked: number;
            branch: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            closedAt: string;
            currency: string;
            /** Format: date */
            day: string;
            deposited: number;
            deposits: {
                amount: number;
                difference: number | null;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
                /** @enum {string} */
                status: "prepared" | "sealed" | "banked";
            }[];
            done: boolean;
            drawer: {
                id: string;
                name: string;
            };
            exported: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
            } | null;
            money: number;
            session: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
            };
            undeposited: number;
        };
        /**
         * RecoveryCodes
         * @description Shown only now; each is good for once
         */
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        /** RepairCandidate */
        RepairCandidate: {
            accountBalance: number;
            due: number;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            issuedAt: string | null;
            number: string;
            payable: boolean;
            payer: string | null;
            plate: string | null;
            state: string | null;
            /** @enum {string|null} */
            status: "on_a_plan" | "dismissed" | "void" | null;
            violation: string | null;
            /** @description the best first */
            why: ("same_number" | "transposed" | "one_digit" | "one_more" | "one_less" | "same_plate" | "same_payer" | "same_amount")[];
        };
        /** RepairConfiguration */
        RepairConfiguration: {
            active: {
                by: {
                    id: string;
                    name: string;
                } | null;
                /** Format: date-time */
                since: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            criteria: {
                groups: string[];
                /** @enum {string} */
                ordering: "oldest" | "newest" | "largest" | "smallest";
                selection: components["schemas"]["RepairSelection"];
            }[];
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            last: {
                groups: string[];
                /** @enum {string} */
                ordering: "oldest" | "newest" | "largest" | "smallest";
            };
            name: string;
            version: number;
        };
        /** RepairConfigurationWish */
        RepairConfigurationWish: {
            /** @description an item belongs to the first that selects it */
            criteria: {
                /** @description roles; none: everybody */
                groups?: string[];
                /** @enum {string} */
                ordering: "oldest" | "newest" | "largest" | "smallest";
                selection: components["schemas"]["RepairSelection"];
            }[];
            last: {
                /** @description roles; none: everybody */
                groups?: string[];
                /** @enum {string} */
                ordering: "oldest" | "newest" | "largest" | "smallest";
            };
            name: string;
        };
        /** RepairDisposition */
        RepairDisposition: {
            amount: number | null;
            confirmOverpayment: boolean;
            items: {
                amount: number;
                citation: string;
            }[];
            method: string | null;
            note: string | null;
            payer: string | null;
            reason: string | null;
            reference: string | null;
            /** @enum {string} */
            type: "repair" | "reject" | "defer";
        };
        /** RepairDispositionWish */
        RepairDispositionWish: {
            amount?: number;
            confirmOverpayment?: boolean;
            items?: {
                amount: number;
                citation: string;
            }[];
            method?: string;
            note?: string;
            payer?: string;
            reason?: string;
            reference?: string;
            /** @enum {string} */
            type: "repair" | "reject" | "defer";
        };
        /** RepairEffect */
        RepairEffect: {
            /** @description an identifier as this API gives them, such as 1042 */
            active: string | null;
            /** @description what each would take of what is new, in order, the last one last */
            criteria: {
                count: number;
                groups: {
                    id: string;
                    name: string;
                }[];
                total: number;
            }[];
            releases: {
                locked: number;
                pending: number;
            };
        };
        /** RepairItem */
        RepairItem: {
            arrived: components["schemas"]["ArrivedItem"];
            /** Format: date-time */
            arrivedAt: string;
            batch: string | null;
            deferred: boolean;
            /** Format: date-time */
            deferredAt: string | null;
            deferredBy: {
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            disposedAt: string | null;
            disposition: components["schemas"]["RepairDisposition"] | null;
            draft: components["schemas"]["RepairDisposition"] | null;
            drawer: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            finalisedAt: string | null;
            finalisedBy: {
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            heldSince: string | null;
            holder: {
                id: string;
                name: string;
            } | null;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            import: {
                fileName: string;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
            };
            line: number;
            /** Format: date-time */
            listedAt: string | null;
            /** Format: date-time */
            lockedUntil: string | null;
            note: string | null;
            /** @enum {string|null} */
            outcome: "repaired" | "rejected" | "withdrawn" | null;
            payment: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                receiptNumber: string;
                /** @description an identifier as this API gives them, such as 1042 */
                sessionId: string;
            } | null;
            reasons: ("citation_missing" | "citation_unknown" | "citation_dismissed" | "citation_void" | "amount_missing" | "amount_unreadable" | "duplicate_suspected" | "nothing_due" | "more_than_due" | "method_unknown" | "reference_missing" | "date_unreadable" | "text_refused" | "not_postable")[];
            /** @description why a finalised repair could not be posted, and came back */
            returned: string | null;
            source: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            state: "new" | "locked" | "pending" | "final";
            /** @description final, and no session of its drawer was open yet */
            waits: boolean;
        };
        /** RepairOverview */
        RepairOverview: {
            byAge: {
                /** @enum {string} */
                age: "today" | "1" | "2_3" | "4_7" | "8_14" | "15_30" | "older";
                count: number;
                total: number;
            }[];
            /** @description of what is new and not deferred, as are the next two */
            byReason: {
                count: number;
                /** @enum {string} */
                reason: "citation_missing" | "citation_unknown" | "citation_dismissed" | "citation_void" | "amount_missing" | "amount_unreadable" | "duplicate_suspected" | "nothing_due" | "more_than_due" | "method_unknown" | "reference_missing" | "date_unreadable" | "text_refused" | "not_postable";
                total: number;
            }[];
            bySource: {
                count: number;
                source: {
                    id: string;
                    name: string;
                };
                total: number;
            }[];
            deferred: {
                count: number;
                total: number;
            };
            locked: {
                count: number;
                total: number;
            };
            new: {
                count: number;
                total: number;
            };
            operators: {
                locked: number;
                pending: number;
                /** Format: date-time */
                since: string | null;
                user: {
                    id: string;
                    name: string;
                };
            }[];
            pending: {
                count: number;
                total: number;
            };
            /** Format: date-time */
            serverNow: string;
            throughput: {
                /** Format: date */
                day: string;
                rejected: number;
                repaired: number;
                total: number;
                user: {
                    id: string;
                    name: string;
                };
            }[];
            waiting: {
                count: number;
                drawers: {
                    count: number;
                    drawer: {
                        id: string;
                        name: string;
                    };
                    total: number;
                }[];
                total: number;
            };
        };
        /** RepairSelection */
        RepairSelection: {
            batch?: string;
            /** @description an identifier as this API gives them, such as 1042 */
            importId?: string;
            maxAgeDays?: number;
            maxAmount?: number;
            minAgeDays?: number;
            minAmount?: number;
            /** @description any */
            reasons?: ("citation_missing" | "citation_unknown" | "citation_dismissed" | "citation_void" | "amount_missing" | "amount_unreadable" | "duplicate_suspected" | "nothing_due" | "more_than_due" | "method_unknown" | "reference_missing" | "date_unreadable" | "text_refused" | "not_postable")[];
            sourceIds?: string[];
        };
        /** RepairSettings */
        RepairSettings: {
            fetchSize: number;
            maximumLockMinutes: number;
            pendingLimit: number;
            version: number;
        };
        /** RepairWorklist */
        RepairWorklist: {
            /** @description whether a configuration is active */
            active: boolean;
            items: components["schemas"]["RepairItem"][];
            lost: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                cause: "expired" | "deactivated" | "released" | "departed" | "returned";
                /** @description an identifier as this API gives them, such as 1042 */
                itemId: string;
            }[];
            /** @description newest first */
            pending: components["schemas"]["RepairItem"][];
            /** Format: date-time */
            serverNow: string;
            settings: components["schemas"]["RepairSettings"];
        };
        /** Reversed */
        Reversed: {
            counterpart: components["schemas"]["Transaction"] | null;
            original: components["schemas"]["Transaction"];
            transaction: components["schemas"]["Transaction"];
        };
        /** Role */
        Role: {
            builtIn: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            name: string;
            permissions: string[];
            /** @enum {string} */
            secondFactor: "required" | "optional";
        };
        /** Sealing */
        Sealing: {
            /** @description an identifier as this API gives them, such as 1042 */
            tillId?: string | null;
            transferIds?: string[];
        };
        /** SecondFactorOffer */
        SecondFactorOffer: {
            /** @description In base 32, for whoever cannot scan */
            secret: string;
            /** @description What the square says: otpauth://… */
            uri: string;
        };
        /** Session */
        Session: {
            branch: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            closedAt: string | null;
            closedBy: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            closingCount: "none" | "declared" | "blind";
            /** @enum {string} */
            closingMethod: "automatic" | "manual";
            concurrentUsers: number;
            concurrentUsersAllowed: boolean;
            count: {
                difference: number;
                number: number;
                /** @enum {string} */
                state: "agreed" | "unexplained" | "waiting" | "approved" | "sent_back";
            } | null;
            currency: string;
            /** Format: date-time */
            cutOffAt: string | null;
            /** @enum {string|null} */
            cutOffStatus: "closed" | "in_review" | null;
            drawer: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            endedAt: string | null;
            endedBy: {
                id: string;
                name: string;
            } | null;
            /** @description it is counted blind, and whoever asks may not see sums before the count */
            figuresHidden: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @description null while figuresHidden */
            netTotal: number | null;
            openedBy: {
                id: string;
                name: string;
            };
            openingBalance: number | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "open" | "in_review" | "closed";
            /** @description none while figuresHidden */
            totals: {
                count: number;
                method: string;
                name: string;
                net: number;
            }[];
            transactionCount: number;
            users: {
                id: string;
                name: string;
            }[];
        };
        /** SessionCount */
        SessionCount: {
            /** @description whether whoever counted could have looked the expected figures up */
            couldSee: boolean;
            counted: number;
            /** Format: date-time */
            countedAt: string;
            countedBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: {
                id: string;
                name: string;
            } | null;
            difference: number;
            expected: number;
            /** Format: date-time */
            explainedAt: string | null;
            explainedBy: {
                id: string;
                name: string;
            } | null;
            lines: {
                denomination: string;
                pieces: number;
                value: number;
            }[];
            /** @enum {string} */
            mode: "declared" | "blind";
            note: string | null;
            number: number;
            others: {
                counted: number;
                difference: number;
                expected: number;
                items: number | null;
                method: string;
                name: string;
            }[];
            reason: string | null;
            /** @enum {string} */
            state: "agreed" | "unexplained" | "waiting" | "approved" | "sent_back";
            tolerance: number;
        };
        /**
         * SessionEnded
         * @description The session that left Open while one was in it (S-13)
         */
        SessionEnded: {
            drawer: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            endedAt: string | null;
            endedBy: {
                id: string;
                name: string;
            } | null;
            session: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
            };
            /** @enum {string} */
            status: "open" | "in_review" | "closed";
        };
        /** SessionEvent */
        SessionEvent: {
            /** Format: date-time */
            at: string;
            /** @description what was hashed, to the letter */
            body: string;
            /** @description SHA-256 of the hash before it and the body, in hex */
            hash: string;
            kind: string;
            seq: number;
            user: {
                id: string;
                name: string;
            } | null;
        };
        /** SessionReportMail */
        SessionReportMail: {
            /** @enum {string} */
            format: "pdf" | "csv";
            maxAmount?: number;
            method?: string;
            minAmount?: number;
            /** @description an identifier as this API gives them, such as 1042 */
            userId?: string;
        };
        /** SessionWithFilters */
        SessionWithFilters: {
            branch: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            closedAt: string | null;
            closedBy: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            closingCount: "none" | "declared" | "blind";
            /** @enum {string} */
            closingMethod: "automatic" | "manual";
            concurrentUsers: number;
            concurrentUsersAllowed: boolean;
            count: {
                difference: number;
                number: number;
                /** @enum {string} */
                state: "agreed" | "unexplained" | "waiting" | "approved" | "sent_back";
            } | null;
            currency: string;
            /** Format: date-time */
            cutOffAt: string | null;
            /** @enum {string|null} */
            cutOffStatus: "closed" | "in_review" | null;
            drawer: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            endedAt: string | null;
            endedBy: {
                id: string;
                name: string;
            } | null;
            /** @description it is counted blind, and whoever asks may not see sums before the count */
            figuresHidden: boolean;
            filters: {
                methods: {
                    code: string;
                    name: string;
                }[];
                users: {
                    id: string;
                    name: string;
                }[];
            };
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @description null while figuresHidden */
            netTotal: number | null;
            openedBy: {
                id: string;
                name: string;
            };
            openingBalance: number | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "open" | "in_review" | "closed";
            /** @description none while figuresHidden */
            totals: {
                count: number;
                method: string;
                name: string;
                net: number;
            }[];
            transactionCount: number;
            users: {
                id: string;
                name: string;
            }[];
        };
        /**
         * SignOn
         * @description How people of an agency sign in
         */
        SignOn: {
            agency: {
                name: string;
            };
            /** @enum {string} */
            passwords: "everyone" | "administrators";
            providers: {
                id: string;
                name: string;
            }[];
        };
        /** SignOnProvider */
        SignOnProvider: {
            active: boolean;
            clientId: string;
            createsPeople: boolean;
            /** @description It is never shown again */
            hasClientSecret: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            issuer: string;
            name: string;
            roleClaim: string | null;
            roles: {
                /** @description an identifier as this API gives them, such as 1042 */
                roleId: string;
                value: string;
            }[];
            scope: string;
            version: number;
        };
        /** SignOnSettings */
        SignOnSettings: {
            /** @description What is entered at the provider */
            callbackUrl: string;
            /** @enum {string} */
            passwords: "everyone" | "administrators";
            signInName: string | null;
            version: number;
        };
        /** SignOnStart */
        SignOnStart: {
            url: string;
        };
        /**
         * SignOnTrial
         * @description What was looked at; it ends where nothing more can be
         */
        SignOnTrial: {
            steps: {
                /** @enum {string|null} */
                reason: "unreachable" | "other_issuer" | "not_openid" | "wrong_client" | "refused" | "no_code_flow" | "no_pkce" | "no_keys" | "no_email" | "no_role_claim" | null;
                /** @enum {string} */
                result: "passed" | "failed" | "unsure";
                /** @enum {string} */
                step: "discovery" | "flow" | "keys" | "client" | "claims";
            }[];
        };
        /** TakenPayment */
        TakenPayment: {
            amount: number;
            /** @description an identifier as this API gives them, such as 1042 */
            bulkId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            payer: string | null;
            receiptNumber: string;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            transactions: components["schemas"]["PostedTransaction"][];
        };
        /** TakenPlanPayment */
        TakenPlanPayment: {
            amount: number;
            /** @description an identifier as this API gives them, such as 1042 */
            bulkId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            payer: string | null;
            plan: components["schemas"]["PaymentPlan"];
            receiptNumber: string;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            transactions: components["schemas"]["PostedTransaction"][];
        };
        /** Takings */
        Takings: {
            by: ("day" | "branch" | "drawer" | "method" | "source" | "cashier")[];
            citationRefunds: {
                amount: number;
                count: number;
            };
            currency: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date */
            from: string;
            groups: components["schemas"]["TakingsGroup"][];
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
            /** Format: date */
            to: string;
            total: components["schemas"]["TakingsFigures"];
            unclosedSessions: number;
        };
        /** TakingsFigures */
        TakingsFigures: {
            net: number;
            refunded: {
                amount: number;
                count: number;
            };
            reversed: {
                amount: number;
                count: number;
            };
            taken: {
                amount: number;
                count: number;
            };
            transferred: {
                amount: number;
                count: number;
            };
        };
        /** TakingsGroup */
        TakingsGroup: {
            figures: components["schemas"]["TakingsFigures"];
            key: string;
            name: string | null;
            parts: {
                figures: components["schemas"]["TakingsFigures"];
                key: string;
                name: string | null;
            }[];
        };
        /** Till */
        Till: {
            /** Format: date-time */
            assignedAt: string | null;
            /** @enum {string} */
            assignment: "available" | "assigned";
            /** @description null without `bait_bills.read` */
            baitBills: {
                denomination: string;
                serial: string;
                value: number;
            }[] | null;
            /** @description the batch of papers that is filled now */
            batch: number;
            /** @description the numbers of its bins */
            bins: number[];
            blindCount: boolean;
            branch: {
                id: string;
                name: string;
            };
            /** Format: date */
            businessDate: string;
            carriedUncounted: boolean;
            /** @description the newest, for whoever may see the position */
            count: {
                bins: {
                    count: number;
                    counted: number;
                    difference: number;
                    expected: number;
                    expectedCount: number;
                    number: number;
                }[];
                blind: boolean;
                /** Format: date-time */
                bookedAt: string | null;
                bookedBy: {
                    id: string;
                    name: string;
                } | null;
                /** Format: date */
                businessDate: string;
                /** Format: date-time */
                countedAt: string;
                countedBy: {
                    id: string;
                    name: string;
                };
                difference: number;
                number: number;
                reason: string | null;
                /** @enum {string} */
                state: "agreed" | "differs" | "booked";
                trays: {
                    counted: number;
                    difference: number;
                    expected: number;
                    lines: {
                        denomination: string;
                        pieces: number;
                        value: number;
                    }[];
                    number: number;
                }[];
            } | null;
            currency: string;
            denominations: {
                /** @enum {string} */
                kind: "note" | "coin" | "roll";
                name: string;
                piecesPerRoll: number | null;
                value: number;
            }[];
            /** @description null for whoever may not see the position, or not before a blind count */
            figures: {
                bins: {
                    amount: number;
                    count: number;
                    number: number;
                }[];
                /** @enum {string} */
                limit: "below" | "warning" | "stop";
                position: number;
                totals: {
                    amount: number;
                    count: number;
                    /** @enum {string} */
                    name: "cash_in" | "cash_out" | "checks" | "reversals" | "transfers_in" | "transfers_out" | "over" | "short";
                }[];
                trays: {
                    number: number;
                    position: number;
                    startPosition: number;
                }[];
            } | null;
            /** @description until the blind count is given */
            figuresHidden: boolean;
            holder: {
                id: string;
                name: string;
            } | null;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date */
            initialisedOn: string | null;
            /** @enum {string} */
            kind: "standard" | "vault" | "reserve";
            limitStop: number | null;
            limitWarning: number | null;
            number: string;
            /** @description its holder may use it: signed in since, or initialised */
            ready: boolean;
            /** @enum {string} */
            settlement: "settled" | "unsettled";
            /** @description the numbers of its trays */
            trays: number[];
            version: number;
        };
        /** TillCount */
        TillCount: {
            bins: {
                count: number;
                counted: number;
                difference: number;
                expected: number;
                expectedCount: number;
                number: number;
            }[];
            blind: boolean;
            /** Format: date-time */
            bookedAt: string | null;
            bookedBy: {
                id: string;
                name: string;
            } | null;
            /** Format: date */
            businessDate: string;
            /** Format: date-time */
            countedAt: string;
            countedBy: {
                id: string;
                name: string;
            };
            difference: number;
            number: number;
            reason: string | null;
            /** @enum {string} */
            state: "agreed" | "differs" | "booked";
            trays: {
                counted: number;
                difference: number;
                expected: number;
                lines: {
                    denomination: string;
                    pieces: number;
                    value: number;
                }[];
                number: number;
            }[];
        };
        /** TillTransfer */
        TillTransfer: {
            amount: number;
            bagNumber: string | null;
            branch: {
                id: string;
                name: string;
            };
            currency: string;
            denominations: {
                denomination: string;
                pieces: number;
                value: number;
            }[] | null;
            /** @description an identifier as this API gives them, such as 1042 */
            depositId: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endedBy: {
                id: string;
                name: string;
            } | null;
            from: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
            };
            /** Format: date-time */
            givenAt: string;
            givenBy: {
                id: string;
                name: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            reason: string | null;
            /** @enum {string} */
            status: "in_transit" | "accepted" | "returned";
            to: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
            } | null;
            toHolder: {
                id: string;
                name: string;
            } | null;
        };
        /** TillWish */
        TillWish: {
            baitBills?: {
                denomination: string;
                serial: string;
            }[];
            bins?: number;
            blindCount?: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            branchId: string;
            currency?: string;
            /** @enum {string} */
            kind: "standard" | "vault" | "reserve";
            limitStop?: number | null;
            limitWarning?: number | null;
            number: string;
            trays?: number;
        };
        /** TotalsReport */
        TotalsReport: {
            checked: {
                postings: number;
                transactions: number;
            };
            /** Format: date-time */
            checkedAt: string;
            differences: {
                derived: number | null;
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                stored: number | null;
                what: string;
            }[];
            sound: boolean;
        };
        /** Transaction */
        Transaction: {
            actions: {
                edit: components["schemas"]["Action"];
                move: components["schemas"]["Action"];
                reverse: components["schemas"]["Action"];
            };
            amount: number;
            cardTail: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            counterpartId: string | null;
            /** Format: date-time */
            createdAt: string;
            edited: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** @enum {string} */
            kind: "single_payment" | "short_payment" | "overpayment" | "bulk_payment" | "batch_payment" | "balance_transfer" | "plan_payment" | "permit_payment" | "reversal" | "permit_refund";
            method: string;
            methodName: string;
            moved: boolean;
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string;
            receiptNumber: string;
            reference: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            reversalOfId: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            reversedById: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            /** @enum {string} */
            sessionStatus: "open" | "in_review" | "closed";
            target: {
                /** @description an identifier as this API gives them, such as 1042 */
                id: string;
                number: string;
                /** @enum {string} */
                type: "citation" | "permit_order" | "unidentified";
            };
            user: {
                id: string;
                name: string;
            };
            version: number;
        };
        /** TransactionHappening */
        TransactionHappening: {
            after: {
                method?: string;
                reference?: string | null;
            } | null;
            /** Format: date-time */
            at: string;
            before: {
                method?: string;
                reference?: string | null;
            } | null;
            /** @description an identifier as this API gives them, such as 1042 */
            fromSessionId: string | null;
            /** @enum {string} */
            kind: "posted" | "edited" | "moved" | "reversed";
            /** @description an identifier as this API gives them, such as 1042 */
            reversalId: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            toSessionId: string | null;
            user: {
                id: string;
                name: string;
            } | null;
        };
        /** TransferWish */
        TransferWish: {
            amount: number;
            bagNumber?: string | null;
            denominations?: {
                denomination: string;
                pieces: number;
            }[] | null;
            /** @description an identifier as this API gives them, such as 1042 */
            from: string;
            /** @description an identifier as this API gives them, such as 1042 */
            to?: string | null;
        };
        /** Undeposited */
        Undeposited: {
            accounts: {
                /** @description null: no source says where this money goes */
                account: {
                    bank: string;
                    /** @description an identifier as this API gives them, such as 1042 */
                    id: string;
                    name: string;
                    tail: string;
                } | null;
                carried: number;
                cash: number;
                /** Format: date-time */
                oldestClosedAt: string | null;
                other: number;
                overdue: boolean;
                paper: number;
                /** @description what a deposit of all of it would hold */
                ready: {
                    cash: number;
                    other: number;
                    paper: number;
                    total: number;
                };
                sessions: {
                    branch: {
                        id: string;
                        name: string;
                    };
                    cash: number;
                    /** Format: date-time */
                    closedAt: string;
                    drawer: {
                        id: string;
                        name: string;
                    };
                    /** @description an identifier as this API gives them, such as 1042 */
                    id: string;
                    other: number;
                    overdue: boolean;
                    paper: number;
                    parts: {
                        amount: number;
                        /** @enum {string} */
                        form: "cash" | "paper" | "other";
                        method: string;
                        methodName: string;
                        /** @enum {string} */
                        receivable: "citation" | "permit_order" | "unidentified" | "over_short";
                    }[];
                    total: number;
                }[];
                total: number;
            }[];
            /** Format: date-time */
            at: string;
            currency: string;
            denominations: {
                code: string;
                /** @enum {string} */
                kind: "note" | "coin" | "roll";
                roll: {
                    coin: number;
                    coins: number;
                } | null;
                value: number;
            }[];
            /** @description of an account there is more than was looked at; the oldest is here */
            more: boolean;
        };
        /** Unidentified */
        Unidentified: {
            /** @description full days since it was received */
            ageDays: number;
            assigned: number;
            /** @description what it paid, oldest first */
            assignments: {
                amount: number;
                citation: string;
                /** Format: date-time */
                createdAt: string;
                /** @description an identifier as this API gives them, such as 1042 */
                paymentId: string;
                receiptNumber: string;
                /** @description reversed: it is unidentified again (T-8) */
                reversed: boolean;
                user: {
                    id: string;
                    name: string;
                };
            }[];
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            left: number;
            method: string;
            methodName: string;
            /** @description U-70001 */
            number: string;
            payer: string | null;
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string;
            /** @description why the item was rejected */
            reason: string | null;
            receiptNumber: string;
            received: number;
            /** Format: date-time */
            receivedAt: string;
            reference: string | null;
            rejectedBy: {
                id: string;
                name: string;
            };
            returned: number;
            returns: {
                amount: number;
                /** Format: date-time */
                createdAt: string;
                reason: string;
                reference: string | null;
                user: {
                    id: string;
                    name: string;
                };
            }[];
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            source: {
                id: string;
                name: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            transactionId: string;
        };
        /** UnidentifiedAssigned */
        UnidentifiedAssigned: {
            /** @description full days since it was received */
            ageDays: number;
            assigned: number;
            /** @description what it paid, oldest first */
            assignments: {
                amount: number;
                citation: string;
                /** Format: date-time */
                createdAt: string;
                /** @description an identifier as this API gives them, such as 1042 */
                paymentId: string;
                receiptNumber: string;
                /** @description reversed: it is unidentified again (T-8) */
                reversed: boolean;
                user: {
                    id: string;
                    name: string;
                };
            }[];
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            left: number;
            method: string;
            methodName: string;
            /** @description U-70001 */
            number: string;
            payer: string | null;
            payment: components["schemas"]["TakenPayment"];
            /** @description an identifier as this API gives them, such as 1042 */
            paymentId: string;
            /** @description why the item was rejected */
            reason: string | null;
            receiptNumber: string;
            received: number;
            /** Format: date-time */
            receivedAt: string;
            reference: string | null;
            rejectedBy: {
                id: string;
                name: string;
            };
            returned: number;
            returns: {
                amount: number;
                /** Format: date-time */
                createdAt: string;
                reason: string;
                reference: string | null;
                user: {
                    id: string;
                    name: string;
                };
            }[];
            /** @description an identifier as this API gives them, such as 1042 */
            sessionId: string;
            source: {
                id: string;
                name: string;
            };
            /** @description an identifier as this API gives them, such as 1042 */
            transactionId: string;
        };
        /** UnidentifiedTotal */
        UnidentifiedTotal: {
            count: number;
            left: number;
        };
        /** User */
        User: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** @description an identifier as this API gives them, such as 1042 */
            id: string;
            /** Format: date-time */
            lastSignInAt: string | null;
            name: string;
            roles: {
                id: string;
                name: string;
            }[];
            /** @description Whether they have one (A-4) */
            secondFactor: boolean;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAgency: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAgency: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    absoluteMinutes?: number;
                    accentColor?: string | null;
                    bundles?: {
                        cashiering?: boolean;
                        enforcement?: boolean;
                        permits?: boolean;
                    };
                    countTolerance?: number;
                    idleMinutes?: number;
                    name?: string;
                    tillRequired?: boolean;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            /** @description `sessions_unclosed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `time_zone_unknown`, `idle_beyond_absolute`, `cashiering_needs_another` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description an identifier as this API gives them, such as 1042 */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `api_key_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                subject?: string;
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    density?: "comfortable" | "dense";
                    /** @enum {string} */
                    locale?: "en" | "es";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    current: string;
                    /** Format: password */
                    next: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `login_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOffer"];
                };
            };
            /** @description `login_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `second_factor_on`, `secret_key_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description `login_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `second_factor_off`, `second_factor_on` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code_wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    code: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description `login_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `second_factor_off`, `secret_key_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`, `code_wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    turnOffSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    code: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `login_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `second_factor_off`, `secret_key_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`, `code_wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeAwaited"];
                };
            };
            /** @description `sign_in_failed` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_sign_in_off` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `sign_in_over` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code_wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `login_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpSignOn: {
        parameters: {
            query: {
                agency: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOn"];
                };
            };
            /** @description `sign_on_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `sign_in_over` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_on_no_email`, `sign_on_identity_refused`, `sign_on_email_unverified`, `sign_on_nobody`, `sign_on_other_person`, `sign_on_no_role` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_on_cancelled`, `last_administrator` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description three to forty small letters, digits and dashes, such as marlow */
                    agency: string;
                    /** @description a path of this server, such as /sessions */
                    next?: string;
                    /** @description an identifier as this API gives them, such as 1042 */
                    providerId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnStart"];
                };
            };
            /** @description `sign_on_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing`, `sign_on_unreachable`, `sign_on_failed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_attempts` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBankLines: {
        parameters: {
            query?: {
                accountId?: string;
                cursor?: string;
                limit?: number;
                state?: "open" | "matched" | "set_aside";
                statementId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BankLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBankStatements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BankStatement"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBankStatement: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /** @description `deposit_account_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bank_statement_known` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_missing`, `mapping_invalid`, `file_empty`, `file_not_text`, `bank_statement_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBankStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /** @description `bank_statement_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    matchBankLine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    depositId: string;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLine"];
                };
            };
            /** @description `bank_line_not_found`, `deposit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bank_line_decided`, `bank_line_goes_out`, `deposit_not_matchable` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bank_difference_unexplained`, `banked_day_wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenBankLine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLine"];
                };
            };
            /** @description `bank_line_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bank_line_open` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBankLineAside: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLine"];
                };
            };
            /** @description `bank_line_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bank_line_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "open" | "posted" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateBatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    controlCount?: number;
                    controlTotal?: number;
                    source?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_open` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardBatch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_open` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveBatchLines: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchLinesWish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchSummary"];
                };
            };
            /** @description `batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_open` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBatch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirmOverpayment?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_open`, `session_required`, `batch_out_of_balance`, `batch_overpayment_unconfirmed`, `till_required`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_lines_refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadBatchCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_posted` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadBatchPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_posted` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBranches: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Branch"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBranch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            /** @description `branch_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateBranch: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `branch_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBusinessDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchDay"];
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDaySummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DaySummary"];
                };
            };
            /** @description `branch_not_found`, `business_day_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDaySummaryPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `branch_not_found`, `business_day_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openBusinessDay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessDay"];
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `day_under_way`, `date_not_openable` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processBusinessDay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessDay"];
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `day_not_open`, `till_unsettled`, `session_open`, `day_not_settled` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleBusinessDay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessDay"];
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `day_not_open`, `till_unsettled`, `session_open` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBusinessDays: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BusinessDay"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                number?: string;
                payer?: string;
                plate?: string;
                q?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CitationSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCitation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    issuedAt?: string | null;
                    lines: {
                        amount: number;
                        /** @enum {string} */
                        kind: "fine" | "fee";
                    }[];
                    location?: string | null;
                    number: string;
                    payer?: string | null;
                    plate?: string | null;
                    state?: string | null;
                    violation?: string | null;
                    violationCode?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            /** @description `citation_number_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            /** @description `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCitationLine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number;
                    /** @enum {string} */
                    kind: "fine" | "fee";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            /** @description `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `late_fees_held` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordRefund: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number;
                    reason: string;
                    reference?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            /** @description `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `refund_exceeds_received` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseFromCitation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                    /** @description an identifier as this API gives them, such as 1042 */
                    transactionId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reversed"];
                };
            };
            /** @description `citation_not_found`, `transaction_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `not_reversible`, `already_reversed`, `surplus_transferred`, `refunded_already`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferBalance: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceTransfer"];
                };
            };
            /** @description `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `citation_not_payable`, `transfer_exceeds_balance`, `transfer_exceeds_due` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCitationImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCitationImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_missing`, `mapping_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCitationImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCitationImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_finished` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCitationImportErrors: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportError"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCitationImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_missing`, `file_not_text`, `file_empty` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpCitations: {
        parameters: {
            query?: {
                numbers?: string;
                plate?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationsLookedUp"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDepositAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DepositAccount"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDepositAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositAccountWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositAccount"];
                };
            };
            /** @description `deposit_account_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateDepositAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    bank?: string;
                    name?: string;
                    /** @description the last four digits of the account number; no more of it is kept */
                    tail?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositAccount"];
                };
            };
            /** @description `deposit_account_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_account_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDepositSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositSources"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDepositSources: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositSourcesWish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositSources"];
                };
            };
            /** @description `deposit_account_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_source_unknown`, `deposit_source_twice` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeposits: {
        parameters: {
            query?: {
                accountId?: string;
                cursor?: string;
                limit?: number;
                status?: "prepared" | "sealed" | "banked" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DepositSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepareDeposit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /** @description `deposit_account_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_account_inactive`, `session_not_depositable`, `nothing_to_deposit`, `bag_number_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `denomination_unknown`, `counted_twice`, `deposit_cash_differs`, `bag_number_required` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /** @description `deposit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bankDeposit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day?: string | null;
                    reference?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /** @description `deposit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_not_sealed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `banked_day_wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelDeposit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /** @description `deposit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_not_prepared` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sealDeposit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sealing"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /** @description `deposit_second_person`, `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_not_found`, `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_not_prepared`, `bag_not_lying`, `till_not_assigned`, `till_not_initialised`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deposit_source_missing`, `transfer_not_possible`, `deposit_source_differs` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDepositSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `deposit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUndeposited: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undeposited"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrawers: {
        parameters: {
            query?: {
                branchId?: string;
                cursor?: string;
                limit?: number;
                status?: "active" | "deactivated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Drawer"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDrawer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    branchId: string;
                    /** @enum {string} */
                    closingCount?: "none" | "declared" | "blind";
                    /** @enum {string} */
                    closingMethod: "automatic" | "manual";
                    concurrentUsers: boolean;
                    /** @enum {string|null} */
                    cutOffStatus?: "closed" | "in_review" | null;
                    /** @description a time of day in hours and minutes, such as 23:30 */
                    cutOffTime?: string | null;
                    description?: string | null;
                    name: string;
                    openingBalanceRequired: boolean;
                    /** @enum {string} */
                    type: "physical" | "virtual";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawer"];
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `drawer_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cut_off_required`, `cut_off_not_for_manual`, `cut_off_before_count` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDrawer: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawer"];
                };
            };
            /** @description `drawer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateDrawer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    branchId?: unknown;
                    closingCount?: unknown;
                    closingMethod?: unknown;
                    concurrentUsers?: unknown;
                    cutOffStatus?: unknown;
                    cutOffTime?: unknown;
                    description?: string | null;
                    name?: string;
                    openingBalanceRequired?: unknown;
                    status?: unknown;
                    /** @enum {string} */
                    type?: "physical" | "virtual";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawer"];
                };
            };
            /** @description `drawer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `drawer_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `field_not_editable` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivateDrawer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawer"];
                };
            };
            /** @description `drawer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_deactivated` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactivateDrawer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawer"];
                };
            };
            /** @description `drawer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_active` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeImports: {
        parameters: {
            query?: {
                cursor?: string;
                dryRun?: boolean;
                limit?: number;
                sourceId?: string;
                status?: "waiting" | "checking" | "running" | "held" | "done" | "failed" | "cancelled" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeImport"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIntakeImport: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeImport"];
                };
            };
            /** @description `intake_source_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `intake_source_inactive`, `intake_file_known` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_missing`, `file_changed`, `layout_invalid`, `file_empty`, `file_format`, `file_not_text` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntakeImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeImport"];
                };
            };
            /** @description `intake_import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelIntakeImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeImport"];
                };
            };
            /** @description `intake_import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `intake_import_over` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeFindings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: "posted" | "repair" | "known" | "any";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeFinding"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `intake_import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeItems: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                line?: number;
                outcome?: "posted" | "repair" | "known" | "any";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `intake_import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawIntakeImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeImport"];
                };
            };
            /** @description `intake_import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `intake_import_under_way`, `intake_import_withdrawn`, `intake_nothing_taken`, `intake_import_posted`, `intake_items_final`, `intake_items_held`, `intake_items_known` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewIntakeImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakePreview"];
                };
            };
            /** @description `intake_source_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_missing`, `file_not_text`, `file_empty`, `file_format`, `layout_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeOrigins: {
        parameters: {
            query: {
                paymentId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeOrigin"][];
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeSources: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeSource"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIntakeSource: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    drawerId: string;
                    /** @enum {string} */
                    format: "csv" | "lockbox" | "intercept";
                    layout?: components["schemas"]["IntakeLayout"];
                    method: string;
                    name: string;
                    /** @enum {string} */
                    overpayments?: "post" | "repair";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSource"];
                };
            };
            /** @description `drawer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `intake_source_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `method_unknown`, `intake_method_is_cash`, `layout_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntakeSource: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSource"];
                };
            };
            /** @description `intake_source_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateIntakeSource: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    /** @description an identifier as this API gives them, such as 1042 */
                    drawerId?: string;
                    layout?: components["schemas"]["IntakeLayout"];
                    method?: string;
                    name?: string;
                    /** @enum {string} */
                    overpayments?: "post" | "repair";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSource"];
                };
            };
            /** @description `intake_source_not_found`, `drawer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `intake_source_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `method_unknown`, `intake_method_is_cash`, `layout_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJournalExports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JournalExportSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createJournalExport: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    through?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalExport"];
                };
            };
            /** @description `nothing_to_export` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJournalExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalExport"];
                };
            };
            /** @description `journal_export_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadJournalExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `journal_export_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewJournalExport: {
        parameters: {
            query?: {
                through?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalPreview"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgerAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerAccount"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLedgerAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerAccountWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccount"];
                };
            };
            /** @description `ledger_account_code_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLedgerAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    name?: string;
                    /** @enum {string} */
                    type?: "asset" | "liability" | "revenue" | "expense";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccount"];
                };
            };
            /** @description `ledger_account_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerMapping"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLedgerMapping: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerMappingWish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerMapping"];
                };
            };
            /** @description `ledger_account_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ledger_mapping_unknown`, `ledger_mapping_twice` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLogins: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Login"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeLogin: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `login_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "queued" | "sending" | "sent" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hasServer: boolean;
                        items: components["schemas"]["Mail"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description `mail_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                line: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description `mail_not_found`, `mail_file_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMailAgain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description `mail_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mail_not_failed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaidInOut: {
        parameters: {
            query?: {
                branchId?: string;
                cursor?: string;
                limit?: number;
                status?: "requested" | "approved" | "declined";
                tillId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PaidInOut"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPaidInOut: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaidInOutWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidInOut"];
                };
            };
            /** @description `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_assigned`, `till_not_initialised`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvePaidInOut: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidInOut"];
                };
            };
            /** @description `own_request` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `paid_in_out_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `paid_in_out_decided`, `till_not_assigned`, `till_short_of_cash`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declinePaidInOut: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidInOut"];
                };
            };
            /** @description `paid_in_out_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `paid_in_out_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PaymentMethod"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cash: boolean;
                    code?: string;
                    document?: boolean;
                    name: string;
                    needsReference: boolean;
                    shortcut?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            /** @description `method_code_taken`, `method_name_taken`, `shortcut_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cash_is_no_document` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    needsReference?: boolean;
                    offered?: boolean;
                    realisationDays?: number;
                    shortcut?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            /** @description `method_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `method_is_system`, `method_name_taken`, `shortcut_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentPlans: {
        parameters: {
            query?: {
                citation?: string;
                cursor?: string;
                limit?: number;
                payer?: string;
                q?: string;
                status?: "active" | "completed" | "defaulted" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PaymentPlanSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPaymentPlan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentPlanWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPlan"];
                };
            };
            /** @description `plan_template_not_found`, `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_template_withdrawn`, `citation_on_plan`, `nothing_due`, `citation_not_payable` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `citation_named_twice`, `plan_payers_differ`, `plan_payer_missing`, `first_instalment_past`, `instalment_too_small`, `plan_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPlan"];
                };
            };
            /** @description `plan_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPaymentPlan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPlan"];
                };
            };
            /** @description `plan_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_cancelled`, `plan_completed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payPaymentPlan: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPaymentWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenPlanPayment"];
                };
            };
            /** @description `plan_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `plan_cancelled`, `plan_completed`, `plan_exceeds_left`, `citation_not_payable`, `till_required`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `method_unknown`, `method_not_offered`, `reference_required` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPaymentPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `plan_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPaymentPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentPlanWish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPlanPreview"];
                };
            };
            /** @description `plan_template_not_found`, `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_template_withdrawn`, `citation_on_plan`, `nothing_due`, `citation_not_payable` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `citation_named_twice`, `plan_payers_differ`, `plan_payer_missing`, `first_instalment_past`, `instalment_too_small`, `plan_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takePayment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenPayment"];
                };
            };
            /** @description `citation_not_found`, `permit_order_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `citation_not_payable`, `permit_order_refunded`, `permit_order_cancelled`, `permit_order_overpaid`, `overpayment_unconfirmed`, `till_required`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `item_for_nothing`, `method_unknown`, `method_not_offered`, `reference_required`, `amounts_differ`, `short_not_for_permits`, `short_for_one`, `short_without_rest` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description `payment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReceipt: {
        parameters: {
            query?: {
                language?: "en" | "es";
                paper?: "letter" | "roll";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `payment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mailReceipt: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptMail"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description `payment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReceiptPrintings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReceiptPrinting"][];
                    };
                };
            };
            /** @description `payment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printReceipt: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptPrinting"];
                };
            };
            /** @description `payment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reversePayment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllReversed"];
                };
            };
            /** @description `payment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `permit_reversal_elsewhere`, `already_reversed`, `surplus_transferred`, `refunded_already`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenPayment"];
                };
            };
            /** @description `not_taken` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionTable"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermitOrders: {
        parameters: {
            query?: {
                cardTail?: string;
                cursor?: string;
                from?: string;
                id?: string;
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PermitOrderSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placePermitOrder: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermitOrderWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitOrder"];
                };
            };
            /** @description `permit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `permit_not_sellable`, `permit_ordered`, `till_required`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permit_named_twice`, `method_unknown`, `method_not_offered`, `reference_required`, `amounts_differ` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPermitOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitOrder"];
                };
            };
            /** @description `permit_order_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustPermitPayment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermitAdjustment"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitOrder"];
                };
            };
            /** @description `permit_order_not_found`, `tender_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `nothing_to_give_back`, `more_than_left`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPermitOrder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitOrder"];
                };
            };
            /** @description `permit_order_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permit_order_cancelled`, `permit_order_refunded`, `permit_order_holds_money` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundPermitOrder: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitOrder"];
                };
            };
            /** @description `permit_order_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `nothing_to_give_back`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpPermitOrders: {
        parameters: {
            query?: {
                numbers?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitOrdersLookedUp"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermits: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                status?: "pending" | "active" | "suspended" | "expired" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PermitSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPermit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PermitWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permit"];
                };
            };
            /** @description `permit_number_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permit_ends_before_it_begins` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPermit: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permit"];
                };
            };
            /** @description `permit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePermit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "pending" | "active" | "suspended" | "expired" | "cancelled";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permit"];
                };
            };
            /** @description `permit_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlanTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanTemplate"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPlanTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlanTemplate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTemplate"];
                };
            };
            /** @description `plan_template_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePlanTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enrolmentFee?: number;
                    graceDays?: number;
                    /** @enum {string} */
                    lateFees?: "charged" | "held" | "waived";
                    longestMonths?: number;
                    name?: string;
                    offered?: boolean;
                    smallestInstalment?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTemplate"];
                };
            };
            /** @description `plan_template_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_template_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveChains: {
        parameters: {
            query?: {
                sessionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainReport"];
                };
            };
            /** @description `proof_running` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveTotals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsReport"];
                };
            };
            /** @description `proof_running` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description It can be reached */
                        database: boolean;
                        /** @description All of them have run */
                        migrations: boolean;
                        /** @enum {string} */
                        status: "ready" | "not_ready";
                    };
                };
            };
            /** @description Done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description It can be reached */
                        database: boolean;
                        /** @description All of them have run */
                        migrations: boolean;
                        /** @enum {string} */
                        status: "ready" | "not_ready";
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReconciliation: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                open?: boolean;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReconciledSession"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRepairConfigurations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RepairConfiguration"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRepairConfiguration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairConfigurationWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairConfiguration"];
                };
            };
            /** @description `repair_configuration_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_configuration_unknown` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRepairConfiguration: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairConfiguration"];
                };
            };
            /** @description `repair_configuration_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRepairConfiguration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an item belongs to the first that selects it */
                    criteria?: {
                        /** @description roles; none: everybody */
                        groups?: string[];
                        /** @enum {string} */
                        ordering: "oldest" | "newest" | "largest" | "smallest";
                        selection: components["schemas"]["RepairSelection"];
                    }[];
                    last?: {
                        /** @description roles; none: everybody */
                        groups?: string[];
                        /** @enum {string} */
                        ordering: "oldest" | "newest" | "largest" | "smallest";
                    };
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairConfiguration"];
                };
            };
            /** @description `repair_configuration_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_configuration_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_configuration_unknown` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateRepairConfiguration: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairConfiguration"];
                };
            };
            /** @description `repair_configuration_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_configuration_active` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivateRepairConfiguration: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairConfiguration"];
                };
            };
            /** @description `repair_configuration_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_configuration_inactive` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRepairConfigurationEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairEffect"];
                };
            };
            /** @description `repair_configuration_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeferredRepairs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RepairItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetchRepairItems: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FetchedItems"];
                };
            };
            /** @description `repair_not_active` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFinalRepairs: {
        parameters: {
            query?: {
                citation?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                outcome?: "repaired" | "rejected" | "withdrawn";
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RepairItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finaliseRepairs: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairWorklist"];
                };
            };
            /** @description `repair_nothing_pending` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRepairItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairItem"];
                };
            };
            /** @description `repair_item_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRepairCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alike: components["schemas"]["AlikePayment"][];
                        items: components["schemas"]["RepairCandidate"][];
                    };
                };
            };
            /** @description `repair_item_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disposeRepairItem: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairDispositionWish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairItem"];
                };
            };
            /** @description `repair_item_not_found`, `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_item_pending`, `repair_deactivated`, `repair_lock_expired`, `repair_lock_released`, `repair_lock_left`, `repair_item_final`, `repair_not_held`, `citation_not_payable`, `overpayment_unconfirmed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_disposition_incomplete`, `repair_amount_differs`, `repair_amount_known`, `repair_cash_refused`, `method_unknown`, `method_not_offered`, `reference_required` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseRepairLock: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairItem"];
                };
            };
            /** @description `repair_item_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_not_locked` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeRepairItem: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairItem"];
                };
            };
            /** @description `repair_item_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `repair_not_active`, `repair_not_takeable` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRepairLocks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RepairItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRepairWorklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairWorklist"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRepairOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairOverview"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redoRepair: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairItem"];
                };
            };
            /** @description `repair_nothing_pending` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseRepairLocks: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: number;
                    };
                };
            };
            /** @description `repair_not_locked` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRepairSettings: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairSettings"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRepairSettings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fetchSize?: number;
                    maximumLockMinutes?: number;
                    pendingLimit?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairSettings"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRepairSettingsEffect: {
        parameters: {
            query: {
                maximumLockMinutes: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        finalised: number;
                        released: number;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaitingRepairs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RepairItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverAndShort: {
        parameters: {
            query?: {
                branchId?: string;
                cursor?: string;
                differing?: boolean;
                drawerId?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OverOrShort"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadOverAndShort: {
        parameters: {
            query?: {
                differing?: boolean;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadOverAndShortPdf: {
        parameters: {
            query?: {
                differing?: boolean;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long`, `document_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBookedInTills: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endsAt: string;
                        /** Format: date */
                        from: string;
                        items: components["schemas"]["BookedInTill"][];
                        nextCursor: string | null;
                        /** Format: date-time */
                        startsAt: string;
                        timeZone: string;
                        /** Format: date */
                        to: string;
                    };
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadBookedInTills: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRealisation: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Realisation"];
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRealisation: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReversals: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                kind?: ("reversal" | "refund" | "move")[];
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endsAt: string;
                        /** Format: date */
                        from: string;
                        items: components["schemas"]["Correction"][];
                        nextCursor: string | null;
                        /** Format: date-time */
                        startsAt: string;
                        sums: {
                            amount: number;
                            count: number;
                            /** @enum {string} */
                            kind: "reversal" | "refund" | "move";
                        }[];
                        timeZone: string;
                        /** Format: date */
                        to: string;
                    };
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReversals: {
        parameters: {
            query?: {
                from?: string;
                kind?: ("reversal" | "refund" | "move")[];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReversalsPdf: {
        parameters: {
            query?: {
                from?: string;
                kind?: ("reversal" | "refund" | "move")[];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long`, `document_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTakings: {
        parameters: {
            query?: {
                by?: ("day" | "branch" | "drawer" | "method" | "source" | "cashier")[];
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Takings"];
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadTakings: {
        parameters: {
            query?: {
                by?: ("day" | "branch" | "drawer" | "method" | "source" | "cashier")[];
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadTakingsPdf: {
        parameters: {
            query?: {
                by?: ("day" | "branch" | "drawer" | "method" | "source" | "cashier")[];
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `range_backwards`, `range_too_long`, `document_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Role"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    permissions: ("citations.read" | "citations.write" | "citations.import" | "plans.read" | "plans.write" | "plans.cancel" | "plans.templates" | "permits.read" | "permits.write" | "permits.sell" | "permits.refund" | "payments.take" | "payments.read" | "batches.read" | "batches.write" | "batches.post" | "intake.read" | "intake.write" | "intake.sources" | "receipts.give" | "refunds.write" | "sessions.read" | "reports.send" | "sessions.work" | "sessions.status" | "reports.read" | "counts.give" | "counts.approve" | "expected.read" | "transactions.edit" | "transactions.reverse" | "transactions.move" | "tills.use" | "tills.read" | "positions.read" | "bait_bills.read" | "tills.write" | "tills.assign" | "tills.adjust" | "cash.transfer" | "days.read" | "days.run" | "deposits.read" | "deposits.write" | "deposits.seal" | "deposits.bank" | "deposits.accounts" | "repair.read" | "repair.work" | "repair.supervise" | "repair.configure" | "unidentified.read" | "unidentified.write" | "accounting.read" | "accounting.write" | "accounting.export" | "drawers.read" | "drawers.write" | "drawers.reactivate" | "agency.read" | "agency.write" | "methods.write" | "people.read" | "people.write" | "roles.write" | "outbox.read" | "outbox.send" | "audit.read" | "proof.read" | "logins.read" | "logins.revoke" | "keys.write" | "sign_on.read" | "sign_on.write")[];
                    /** @enum {string} */
                    secondFactor?: "required" | "optional";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    permissions?: ("citations.read" | "citations.write" | "citations.import" | "plans.read" | "plans.write" | "plans.cancel" | "plans.templates" | "permits.read" | "permits.write" | "permits.sell" | "permits.refund" | "payments.take" | "payments.read" | "batches.read" | "batches.write" | "batches.post" | "intake.read" | "intake.write" | "intake.sources" | "receipts.give" | "refunds.write" | "sessions.read" | "reports.send" | "sessions.work" | "sessions.status" | "reports.read" | "counts.give" | "counts.approve" | "expected.read" | "transactions.edit" | "transactions.reverse" | "transactions.move" | "tills.use" | "tills.read" | "positions.read" | "bait_bills.read" | "tills.write" | "tills.assign" | "tills.adjust" | "cash.transfer" | "days.read" | "days.run" | "deposits.read" | "deposits.write" | "deposits.seal" | "deposits.bank" | "deposits.accounts" | "repair.read" | "repair.work" | "repair.supervise" | "repair.configure" | "unidentified.read" | "unidentified.write" | "accounting.read" | "accounting.write" | "accounting.export" | "drawers.read" | "drawers.write" | "drawers.reactivate" | "agency.read" | "agency.write" | "methods.write" | "people.read" | "people.write" | "roles.write" | "outbox.read" | "outbox.send" | "audit.read" | "proof.read" | "logins.read" | "logins.revoke" | "keys.write" | "sign_on.read" | "sign_on.write")[];
                    /** @enum {string} */
                    secondFactor?: "required" | "optional";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role_built_in`, `role_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                branchId?: string;
                cursor?: string;
                difference?: "any" | "waiting";
                drawerId?: string;
                from?: string;
                includeDeactivated?: boolean;
                limit?: number;
                status?: ("open" | "in_review" | "closed")[];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSession: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    drawerId: string;
                    openingBalance?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `drawer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `drawer_deactivated`, `drawer_has_open_session` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `opening_balance_required` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionWithFilters"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveCount: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    close?: boolean;
                    lines: {
                        denomination: string;
                        pieces: number;
                    }[];
                    others?: {
                        counted: number;
                        items?: number | null;
                        method: string;
                    }[];
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description `not_permitted` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `count_not_asked`, `session_closed`, `people_in_session`, `count_stands` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `denomination_unknown`, `method_not_countable`, `counted_twice` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveCount: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description `own_count` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found`, `count_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `count_not_waiting`, `count_outdated`, `reason_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainCount: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description `session_not_found`, `count_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `count_not_waiting`, `count_outdated` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendCountBack: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description `own_count` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found`, `count_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `count_not_waiting`, `count_outdated` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessionEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinSession: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_open`, `session_occupied` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveSession: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMoveTargets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadSessionCsv: {
        parameters: {
            query?: {
                maxAmount?: number;
                method?: string;
                minAmount?: number;
                userId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `figures_hidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadSessionPdf: {
        parameters: {
            query?: {
                maxAmount?: number;
                method?: string;
                minAmount?: number;
                userId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description `figures_hidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_too_long` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `pdf_unavailable` */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mailSessionReport: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionReportMail"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description `figures_hidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_too_long`, `report_too_long_to_mail` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSessionStatus: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "open" | "in_review" | "closed";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `status_never_goes_back`, `count_missing`, `count_sent_back`, `count_outdated`, `reason_missing`, `approval_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessionTransactions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                maxAmount?: number;
                method?: string;
                minAmount?: number;
                userId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filtered: {
                            count: number;
                            /** @description null while the session’s figures are hidden */
                            net: number | null;
                        };
                        items: components["schemas"]["Transaction"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignOnSettings: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnSettings"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSignOnSettings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    passwords?: "everyone" | "administrators";
                    /** @description three to forty small letters, digits and dashes, such as marlow */
                    signInName?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnSettings"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_name_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignOnProviders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignOnProvider"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSignOnProvider: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    /** @description the name of this server at the provider */
                    clientId: string;
                    /** Format: password */
                    clientSecret?: string | null;
                    createsPeople: boolean;
                    /** @description the address of a provider, such as https://login.example.gov/realms/staff */
                    issuer: string;
                    name: string;
                    /** @description the name of a claim, such as roles or realm_access.roles */
                    roleClaim: string | null;
                    roles: {
                        /** @description an identifier as this API gives them, such as 1042 */
                        roleId: string;
                        /** @description a value of the claim, as the provider writes it */
                        value: string;
                    }[];
                    /** @description openid and more, with blanks between, such as openid email profile */
                    scope: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnProvider"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_on_name_taken`, `secret_key_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `issuer_not_https`, `role_claim_needed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignOnProvider: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnProvider"];
                };
            };
            /** @description `sign_on_provider_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSignOnProvider: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    /** @description the name of this server at the provider */
                    clientId?: string;
                    /** Format: password */
                    clientSecret?: string | null;
                    createsPeople?: boolean;
                    /** @description the address of a provider, such as https://login.example.gov/realms/staff */
                    issuer?: string;
                    name?: string;
                    /** @description the name of a claim, such as roles or realm_access.roles */
                    roleClaim?: string | null;
                    roles?: {
                        /** @description an identifier as this API gives them, such as 1042 */
                        roleId: string;
                        /** @description a value of the claim, as the provider writes it */
                        value: string;
                    }[];
                    /** @description openid and more, with blanks between, such as openid email profile */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnProvider"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_on_provider_not_found`, `role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_on_name_taken`, `secret_key_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client_secret_needed`, `issuer_not_https`, `role_claim_needed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trySignOnProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnTrial"];
                };
            };
            /** @description `sign_on_provider_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `issuer_not_https` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                branchId?: string;
                cursor?: string;
                limit?: number;
                lying?: boolean;
                status?: "in_transit" | "accepted" | "returned";
                tillId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TillTransfer"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveTransfer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillTransfer"];
                };
            };
            /** @description `till_not_held`, `own_transfer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_assigned`, `till_not_initialised`, `bag_number_taken`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transfer_to_nothing`, `transfer_not_possible`, `denomination_unknown`, `counted_twice`, `denominations_differ` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptTransfer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillTransfer"];
                };
            };
            /** @description `own_transfer`, `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_transfer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transfer_not_in_transit`, `till_not_assigned`, `till_not_initialised`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTransfer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillTransfer"];
                };
            };
            /** @description `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_transfer_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `transfer_not_in_transit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTills: {
        parameters: {
            query?: {
                branchId?: string;
                cursor?: string;
                holderId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Till"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTill: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TillWish"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `branch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_number_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limits_crossed`, `denomination_unknown`, `bait_bill_twice` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTill: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTill: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_assigned`, `day_not_processed`, `till_not_empty`, `till_not_at_rest` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTill: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    blindCount?: boolean;
                    limitStop?: number | null;
                    limitWarning?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limits_crossed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTill: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_assigned`, `holder_has_till` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `holder_unknown` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginTillBatch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_assigned` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTillCounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TillCount"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_counted_blind` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveTillCount: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bins?: {
                        count: number;
                        counted: number;
                        number: number;
                    }[];
                    trays: {
                        lines: {
                            denomination: string;
                            pieces: number;
                        }[];
                        number: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_assigned`, `till_not_initialised` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `count_incomplete`, `denomination_unknown`, `counted_twice` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookTillDifference: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `own_count` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_found`, `till_count_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_assigned`, `till_settled`, `count_outdated` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTillMovements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CashMovement"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `till_not_held` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_counted_blind` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unassignTill: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
            /** @description `till_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `till_not_assigned`, `day_not_processed`, `till_not_at_rest` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    initialiseTills: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    branchId: string;
                    /** Format: date */
                    date?: string;
                    resetTotals?: boolean;
                    /** @description an identifier as this API gives them, such as 1042 */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Till"][];
                    };
                };
            };
            /** @description `not_permitted` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `date_not_current` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyTills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Till"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransaction: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `transaction_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editTransaction: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    method?: string;
                    reference?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `transaction_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `balance_transfer_not_editable`, `session_closed`, `till_short_of_cash`, `till_required`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `method_unknown`, `method_not_offered`, `reference_required` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransactionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TransactionHappening"][];
                    };
                };
            };
            /** @description `transaction_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveTransaction: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an identifier as this API gives them, such as 1042 */
                    sessionId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `transaction_not_found`, `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_closed`, `same_session`, `move_not_allowed`, `till_short_of_cash`, `till_required`, `till_over_limit` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseTransaction: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reversed"];
                };
            };
            /** @description `transaction_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permit_reversal_elsewhere`, `not_reversible`, `already_reversed`, `session_closed`, `surplus_transferred`, `refunded_already`, `till_short_of_cash` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnidentified: {
        parameters: {
            query?: {
                amount?: number;
                cursor?: string;
                limit?: number;
                q?: string;
                state?: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unidentified"][];
                        nextCursor: string | null;
                        total: components["schemas"]["UnidentifiedTotal"];
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnidentified: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unidentified"];
                };
            };
            /** @description `unidentified_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignUnidentified: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: number;
                    citation: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnidentifiedAssigned"];
                };
            };
            /** @description `unidentified_not_found`, `citation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_required`, `citation_not_payable`, `unidentified_exceeded`, `transfer_exceeds_due` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnUnidentified: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: number;
                    reason: string;
                    reference?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unidentified"];
                };
            };
            /** @description `unidentified_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unidentified_exceeded` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an e-mail address, such as ann@example.gov */
                    email: string;
                    name: string;
                    /** Format: password */
                    password: string;
                    roleIds: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email_taken` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    name?: string;
                    /** Format: password */
                    password?: string;
                    roleIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user_not_found`, `role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_administrator` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `beyond_own_permissions` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `second_factor_own`, `second_factor_off` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not done; `code` says why */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
