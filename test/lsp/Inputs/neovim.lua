-- neovim.lua - drives `rill lsp` as Neovim's client: lenses, hover, the lowered code beside the source, diagnostics while typing.
-- The environment variable RILL names the program. It prints what it saw, and leaves.
local function say(text) io.stdout:write(text .. "\n") end
local function until_true(what, condition)
  if not vim.wait(60000, condition, 50) then
    say("timeout: " .. what)
    vim.cmd("cquit!")
  end
end

vim.cmd("edit a.cpp")
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = "rill",
  cmd = { os.getenv("RILL"), "lsp", "--", "-std=c++17" },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(buffer, client)

-- What docs/editors.md says for init.lua.
vim.api.nvim_create_autocmd("BufReadCmd", {
  pattern = "rill://*",
  callback = function(event)
    local result = vim.lsp.get_client_by_id(client).request_sync("workspace/textDocumentContent", { uri = event.match }, 60000, buffer)
    vim.api.nvim_buf_set_lines(event.buf, 0, -1, false, vim.split(result.result.text, "\n"))
    vim.bo[event.buf].buftype, vim.bo[event.buf].filetype, vim.bo[event.buf].modifiable = "nofile", "cpp", false
  end,
})

local function ask(method, params)
  local result = vim.lsp.get_client_by_id(client).request_sync(method, params, 60000, buffer)
  if not result or result.err then return say(method .. ": " .. vim.inspect(result)) end
  return result.result
end

until_true("attached", function() return vim.lsp.buf_is_attached(buffer, client) and vim.lsp.get_client_by_id(client).initialized end)
local document = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
local lenses = ask("textDocument/codeLens", document)
say("lens: " .. lenses[1].command.title)
local hover = ask("textDocument/hover", { textDocument = document.textDocument, position = { line = 2, character = 10 } })
say("hover: " .. hover.contents.value:match("Frame of %d+ bytes"))

vim.cmd("vsplit " .. vim.fn.fnameescape(lenses[1].command.arguments[1].lowered))
local shown = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
say("lowered: " .. tostring(shown:find("class count_frame", 1, true) ~= nil))

vim.api.nvim_buf_set_lines(buffer, 3, 4, false, { "  yield limit" })
until_true("a diagnostic", function() return #vim.diagnostic.get(buffer) == 1 end)
say("diagnostic: " .. vim.diagnostic.get(buffer)[1].message)
vim.api.nvim_buf_set_lines(buffer, 3, 4, false, { "  yield limit + 1;" })
until_true("no diagnostic", function() return #vim.diagnostic.get(buffer) == 0 end)
say("edited: " .. tostring(ask("rill/lowered", { uri = document.textDocument.uri }).text:find("limit + 1", 1, true) ~= nil))
vim.cmd("qall!")
