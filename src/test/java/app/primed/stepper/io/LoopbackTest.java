package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Servers and clients in one program, where the system gives the child a network of its own.
@EnabledOnOs(OS.LINUX)
class LoopbackTest {
    private static Trace traced(Pythons.Choice python, String source) {
        try (var engine = python.engine()) {
            var run = engine.run(new Program("p.py", source), RunLimits.DEFAULT, () -> {});
            run.ended().join();
            assumeTrue(engine.description().contains("loopback"), "this system allows no user namespaces");
            return run.trace();
        }
    }

    private static void prints(String expected, String source) {
        for (var python : Pythons.found()) {
            var trace = traced(python, source);
            assertEquals(expected, trace.stdout(), () -> python + Traces.asText(trace));
        }
    }

    @Test
    void asyncioStreamsTalkOverLocalhost() {
        var source = """
                import asyncio

                async def shout(reader, writer):
                    while line := await reader.readline():
                        writer.write(line.upper())
                        await writer.drain()
                    writer.close()
                    await writer.wait_closed()

                async def ask(port, *words):
                    reader, writer = await asyncio.open_connection("localhost", port)
                    for word in words:
                        writer.write(word.encode() + b"\\n")
                        await writer.drain()
                        print((await reader.readline()).decode().strip())
                    writer.close()
                    await writer.wait_closed()

                async def main():
                    server = await asyncio.start_server(shout, "localhost", 0)
                    async with server:
                        await ask(server.sockets[0].getsockname()[1], "ada", "bob")

                asyncio.run(main())
                """;
        for (var python : Pythons.found()) {
            var trace = traced(python, source);
            assertEquals("ADA\nBOB\n", trace.stdout(), () -> python + Traces.asText(trace));
            assertEquals(List.of("ask", "main", "shout"),
                    trace.objects().stream().map(each -> each.name()).sorted().toList(), python.toString());
            for (var each : trace.objects()) {
                var life = trace.statesPassed(each.id()).toString();
                assertTrue(life.matches("\\[CREATED(, RUNNING, SUSPENDED)+, RUNNING, CLOSED]"), each.name() + life);
            }
        }
    }

    @Test
    void serversInThreadsAnswer() {
        prints("b'path /notes' 200\nb'hello'\n", """
                import http.client, http.server, socket, socketserver, threading

                class Page(http.server.BaseHTTPRequestHandler):
                    def do_GET(self):
                        self.send_response(200)
                        self.end_headers()
                        self.wfile.write(b"path " + self.path.encode())
                    def log_message(self, *args):
                        pass

                class Echo(socketserver.StreamRequestHandler):
                    def handle(self):
                        self.wfile.write(self.rfile.readline())

                def served(server):
                    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
                    thread.start()
                    return thread

                with http.server.ThreadingHTTPServer(("localhost", 0), Page) as server:
                    thread = served(server)
                    connection = http.client.HTTPConnection("localhost", server.server_port)
                    connection.request("GET", "/notes")
                    answer = connection.getresponse()
                    print(answer.read(), answer.status)
                    server.shutdown()
                    thread.join()
                with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo) as server:
                    thread = served(server)
                    with socket.create_connection(server.server_address) as client:
                        client.sendall(b"hello\\n")
                        print(client.makefile("rb").readline().strip())
                    server.shutdown()
                    thread.join()
                """);
    }

    @Test
    void datagramsAndPairsPass() {
        prints("b'PING'\nb'pair'\nb'message'\n", """
                import socket
                server, client = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
                server.bind(("127.0.0.1", 0))
                client.sendto(b"ping", server.getsockname())
                data, sender = server.recvfrom(100)
                server.sendto(data.upper(), sender)
                print(client.recv(100))
                one, other = socket.socketpair()
                one.sendall(b"pair")
                print(other.recv(100))
                one.sendmsg([b"mess", b"age"])
                print(other.recv(100))
                """);
    }

    @Test
    void datagramsReachAsyncio() {
        prints("pong ping\n", """
                import asyncio

                class Server(asyncio.DatagramProtocol):
                    def connection_made(self, transport):
                        self.transport = transport
                    def datagram_received(self, data, sender):
                        self.transport.sendto(b"pong " + data, sender)

                class Client(asyncio.DatagramProtocol):
                    def __init__(self, answer):
                        self.answer = answer
                    def datagram_received(self, data, sender):
                        self.answer.set_result(data.decode())

                async def main():
                    loop = asyncio.get_running_loop()
                    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 0))
                    answer = loop.create_future()
                    client, _ = await loop.create_datagram_endpoint(
                        lambda: Client(answer), remote_addr=server.get_extra_info("sockname"))
                    client.sendto(b"ping")
                    print(await answer)
                    client.close()
                    server.close()

                asyncio.run(main())
                """);
    }
}
