-- neovim - Neovim, headless, as a second client of `rill lsp`, with tool/editors/neovim/rill.lua. Run in a workspace with fib.cpp.
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
local rill = dofile(here .. '/../../tool/editors/neovim/rill.lua')
local passed, failed = 0, 0

local function test(name, condition)
  local good = vim.wait(30000, function() return condition() end, 50)
  passed, failed = passed + (good and 1 or 0), failed + (good and 0 or 1)
  io.write((good and 'ok: ' or 'FAILED: ') .. name .. '\n')
end

local function lines(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end

local function lowered()
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_get_name(buffer):match('^rill://.*%.lowered%.cpp$') then return buffer end
  end
end

local function answer(method, params)
  local results = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, result in pairs(results) do return result.result end
end

vim.cmd('filetype on')
rill.setup { cmd = { vim.env.RILL, 'lsp' } }
vim.cmd('edit fib.cpp')
local source = vim.api.nvim_get_current_buf()
local uri = vim.uri_from_bufnr(source)
test('it attaches', function() return #vim.tbl_values(vim.lsp.buf_get_clients(source)) == 1 end)
test('a lens', function()
  local lenses = answer('textDocument/codeLens', { textDocument = { uri = uri } }) or {}
  return lenses[1] and lenses[1].command.title:match('Show lowered code.*suspension point') ~= nil
end)
test('hover', function()
  local hover = answer('textDocument/hover', { textDocument = { uri = uri }, position = { line = 6, character = 12 } })
  return hover and vim.inspect(hover.contents):match('bytes') ~= nil
end)

vim.cmd('RillLowered')
test('the lowered code beside', function() return lowered() and lines(lowered()):match('fibonacci_frame') ~= nil end)
test('is what the command prints', function()
  return lines(lowered()) .. '\n' == vim.fn.system(vim.env.RILL .. ' lower fib.cpp --no-line --stdout')
end)
test('the line of the cursor is marked in both', function()
  vim.api.nvim_win_set_cursor(0, { 10, 0 })
  rill.mark()
  local space = vim.api.nvim_create_namespace('rill')
  return #vim.api.nvim_buf_get_extmarks(lowered(), space, 0, -1, {}) > 0 and #vim.api.nvim_buf_get_extmarks(source, space, 0, -1, {}) > 0
end)
vim.api.nvim_buf_set_lines(source, 11, 11, false, { '    yield -a;' })
test('it follows what is typed', function() return lines(lowered()):match('line_12') ~= nil end)
vim.api.nvim_buf_set_lines(source, 12, 12, false, { '    oops;' })
test('an error appears', function() return #vim.diagnostic.get(source) > 0 end)
vim.api.nvim_buf_set_lines(source, 12, 13, false, {})
test('and goes', function() return #vim.diagnostic.get(source) == 0 end)
test('the document by the protocol', function()
  local content = answer('workspace/textDocumentContent', { uri = 'rill://' .. vim.api.nvim_buf_get_name(source) .. '.lowered.cpp' })
  return content and content.text:match('line_12') ~= nil
end)
io.write(('%d passed, %d failed\n'):format(passed, failed))
vim.cmd(failed == 0 and 'qa!' or 'cq!')
